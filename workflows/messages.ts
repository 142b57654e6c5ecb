import type { Disposition } from '../flows/model/outcome'

/** Ids only: histories never carry a number, a name or a variable. */
export interface CallInput {
  readonly workspaceId: string
  readonly campaignId: string
  /** The run's first attempt. */
  readonly runId: string
  readonly switchNode: string
  /** After so long without a worker of its node the run is placed again; a minute unless given. */
  readonly placeAgainMs?: number
}

export interface SegmentInput extends CallInput {
  /** The durable wait was cut short by a cancel: go on at once. */
  readonly cutWait?: boolean
  /** The node that the run began on has no worker left; this segment is on another one. */
  readonly isNodeLost?: boolean
}

export type CallResult =
  | { readonly is: 'ended'; readonly disposition: Disposition }
  /** The contact waits in the campaign's table; the pump starts the run again. */
  | { readonly is: 'parked'; readonly untilMs: number }

/** What one stretch of a call comes to. */
export type SegmentResult = CallResult | { readonly is: 'wait'; readonly ms: number }

export interface CampaignInput {
  readonly workspaceId: string
  readonly campaignId: string
  /** Dials nobody before this moment. */
  readonly startAtMs?: number
  /** Slices of pumping before the workflow begins anew with its state; some hours' worth unless given. */
  readonly slicesPerRun?: number
  /** Carried through continue-as-new. */
  readonly state?: CampaignState
}

export interface CampaignState {
  readonly paused: boolean
  readonly claimed: number
  readonly slices: number
}

export type CampaignStatus = 'scheduled' | 'running' | 'paused' | 'draining' | 'done' | 'cancelled'

export interface CampaignProgress {
  readonly status: CampaignStatus
  /** Runs started so far. */
  readonly claimed: number
  /** Slices of pumping so far. */
  readonly slices: number
}

/** What one slice of pumping comes to; counts are of this slice. */
export type PumpResult =
  /** The slice is over, there is more to do. */
  | { readonly is: 'working'; readonly claimed: number }
  /** Nothing can be dialled before then, and no call is under way. */
  | { readonly is: 'idle'; readonly claimed: number; readonly untilMs: number }
  /** Somebody paused or cancelled it. */
  | { readonly is: 'stopped'; readonly claimed: number; readonly status: CampaignStatus }
  /** Every contact is in a final state. */
  | { readonly is: 'drained'; readonly claimed: number }

export const campaignSignals = { pause: 'pause', resume: 'resume', cancel: 'cancel', setRate: 'setRate' } as const
export const campaignQueries = { progress: 'progress' } as const
export const callSignals = { cancel: 'cancel' } as const

/** Somebody calls in, on the simulator. */
export interface RingInput {
  readonly switchNode: string
  /** Number of ours. */
  readonly number: string
  /** Who calls; the last two digits say how they behave. */
  readonly caller: string
}

export interface RingResult {
  /** Uuid of the call; absent where a real switch stands. */
  readonly call?: string
}

export const workflowTypes = { call: 'callWorkflow', campaign: 'campaignWorkflow', ring: 'ringWorkflow' } as const

export function callWorkflowId(runId: string): string {
  return `call-${runId}`
}

export function campaignWorkflowId(campaignId: string): string {
  return `campaign-${campaignId}`
}
