import type { Rule } from './rule'

export interface PackRef {
  readonly id: string
  readonly version: string
}

/** Merged rules. Kept whole with their dates, so that one policy answers for moments before and after a change of law. */
export interface Policy {
  readonly rules: readonly Rule[]
  readonly packs: readonly PackRef[]
  /** Which value rules at `atMs`, and by whom. */
  readonly explanation: readonly Explained[]
  readonly atMs: number
}

/** One question of the merge and its answer. */
export interface Explained {
  /** E.g. `window`, `cap callee 60000`, `consent`, `timer ring min`. */
  readonly aspect: string
  readonly value: string
  /** Rules whose value it is. */
  readonly decidedBy: readonly string[]
  /** Rules that asked for less. */
  readonly outweighed: readonly string[]
  /** Rules that cannot both be kept, e.g. a retention minimum above a maximum. */
  readonly conflict?: readonly string[]
}

/** Before dial: the gates in the order in which they are asked. */
export const policyGates = ['campaignRunning', 'doNotCall', 'consent', 'callingWindow', 'frequencyCap'] as const
export type PolicyGate = (typeof policyGates)[number]
