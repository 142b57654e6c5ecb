import { callsOf, diffFlows, type Flow, type FlowChange, type Plan } from '../../flows/index'

/** What a version has that the one before it has not. */
export interface SinceLast {
  /** Number of the version before. */
  readonly number: number
  /** In the flow that was drawn, in the words of the compare page; places on the canvas do not count. */
  readonly changes: readonly Pick<FlowChange, 'kind' | 'node' | 'field' | 'text'>[]
  /** The drawn flow is the same, and what is put into it is not: rules of policy, or flows that it calls. */
  readonly renewed: 'rules' | 'calls' | null
}

export interface LastVersion {
  readonly number: number
  /** Null once its text no longer parses: then anything may have changed. */
  readonly flow: Flow | null
  readonly planHash: string
  readonly packs: Plan['packs'] | undefined
}

interface Compiled {
  readonly flow: Flow
  readonly plan: Plan
}

/** The last version is the very same flow and the very same call. */
export function isAsPublished(last: LastVersion, { flow, plan }: Compiled): boolean {
  return last.planHash === plan.hash && last.flow !== null && diffFlows(last.flow, flow).length === 0
}

export function sinceLast({ number, flow: before, packs }: LastVersion, { flow, plan }: Compiled): SinceLast {
  const changes = before ? diffFlows(before, flow).map(({ kind, node, field, text }) => ({ kind, node, field, text })) : []
  if (changes.length > 0 || !before) return { number, changes, renewed: null }
  const hasSameRules = JSON.stringify(packs) === JSON.stringify(plan.packs)
  return { number, changes, renewed: hasSameRules && callsOf(flow).length > 0 ? 'calls' : 'rules' }
}
