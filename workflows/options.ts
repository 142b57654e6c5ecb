/** Queue of workflows and of the campaign's activities. */
export const workflowTaskQueue = 'callweave'

/** Queue of a switch node: two or more call workers serve it, so that one may die. */
export function segmentTaskQueue(switchNode: string): string {
  return `fs.${switchNode}`
}

/** Beyond this a wait holds no workflow open: the contact is parked in the campaign's table. */
export const parkAfterMs = 5 * 60_000

/** A worker that is gone is noticed within this; the SDK sends heartbeats at 0.8 of it at most. */
export const segmentHeartbeatMs = 6_000

export const segmentOptions = {
  heartbeatTimeout: segmentHeartbeatMs,
  // Longer than a restart of all workers of a node takes; then the run is placed again.
  scheduleToStartTimeout: 60_000,
  // A segment ends with the call, and the switch ends every call (`maxCallMs`); this only bounds a lost worker's claim.
  startToCloseTimeout: '6 hours',
  // Attempts may be unlimited because none of them dials again: see beginDial.
  retry: { initialInterval: 200, backoffCoefficient: 1.6, maximumInterval: '5s' },
  // A heartbeat that times out detaches; it must never look like an order to hang up.
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
} as const

export const pumpSliceMs = 60_000

export const pumpOptions = {
  heartbeatTimeout: 10_000,
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: 500, backoffCoefficient: 2, maximumInterval: '10s' },
} as const

export const briefOptions = {
  startToCloseTimeout: '30 s',
  retry: { initialInterval: 500, backoffCoefficient: 2, maximumInterval: '10s' },
} as const
