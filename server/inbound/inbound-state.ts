import type { Plan } from '../../flows/model/plan'

/** Why a call to a number of ours is not answered by a flow. */
export const refusalReasons = ['unknownNumber', 'off', 'noFlow', 'notPublished', 'callsOut', 'planRefused'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export type NumberState = 'ready' | Exclude<RefusalReason, 'unknownNumber' | 'planRefused'>

export interface NumberFacts {
  readonly enabled: boolean
  readonly flowId: string | null
  /** Of the flow's latest version; null while it has none, or is archived. */
  readonly plan: Pick<Plan, 'startsLive'> | null
}

/** What a caller of the number meets now, by the same rule for the page and for the call. */
export function numberState({ enabled, flowId, plan }: NumberFacts): NumberState {
  if (!enabled) return 'off'
  if (flowId === null) return 'noFlow'
  if (plan === null) return 'notPublished'
  // A flow that begins with a dial has nobody to dial here: the caller is on the line already.
  return plan.startsLive ? 'ready' : 'callsOut'
}
