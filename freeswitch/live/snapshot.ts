import type { EslEvent } from '../esl/event'

/** What a channel says of itself: `uuid_dump`. */
export interface Snapshot {
  readonly answered: boolean
  readonly owner: string | undefined
  /** Last step that was begun, and last that ended. */
  readonly fence: number
  readonly done: number
  /** An application that a client asked for is running now. */
  readonly busy: boolean
  /** Digits that collects left, by seq. */
  readonly digits: Readonly<Record<number, string>>
  /** What bridges left, by seq: see attach-bridge.ts. */
  readonly bridges: Readonly<Record<number, string>>
  /** What prompts and messages left, by seq: see step-end.ts. */
  readonly ends: Readonly<Record<number, string>>
  readonly answeredAtMs: number
  variable(name: string): string | undefined
}

export function snapshotOf(dump: EslEvent): Snapshot {
  const digits: Record<number, string> = {}
  const bridges: Record<number, string> = {}
  const ends: Record<number, string> = {}
  for (const [name, value] of dump.variables()) {
    const step = /^cw_d_(\d+)(?:_invalid)?$/.exec(name)
    if (step) digits[Number(step[1])] = value
    const bridge = /^cw_b_(\d+)$/.exec(name)
    if (bridge) bridges[Number(bridge[1])] = value
    const end = /^cw_e_(\d+)$/.exec(name)
    if (end) ends[Number(end[1])] = value
  }
  return {
    answered: dump.get('Answer-State') === 'answered',
    owner: dump.variable('cw_owner'),
    fence: Number(dump.variable('cw_fence') ?? 0),
    done: Number(dump.variable('cw_done') ?? 0),
    // The switch sets it around every `sendmsg execute` and unsets it after (switch_ivr_parse_event).
    busy: dump.variable('current_loop') !== undefined,
    digits,
    bridges,
    ends,
    answeredAtMs: answeredAtMs(dump),
    variable: (name) => dump.variable(name),
  }
}

/** Wall time of the answer by the switch's clock; now, if the event does not say. */
export function answeredAtMs(event: EslEvent): number {
  const us = Number(event.get('Caller-Channel-Answered-Time') ?? 0)
  return us > 0 ? Math.floor(us / 1000) : Date.now()
}
