import type { Flow } from '../model/flow'
import { definitionOf } from '../nodes/registry'
import type { FindFlow } from './inline'

/** A flow that another one calls: the published one, or the version that is pinned. */
export interface FlowCall {
  readonly flow: string
  readonly version?: number
}

/** A called flow that was found. */
export interface CalledFlow {
  readonly call: FlowCall
  readonly flow: Flow
}

/** The flows that a flow calls by itself, each once, in the order of its nodes. */
export function callsOf(flow: Flow): readonly FlowCall[] {
  const found = new Map<string, FlowCall>()
  for (const node of Object.values(flow.nodes)) {
    // The studio asks after each keystroke: only nodes of the few types that call are read.
    const definition = definitionOf(node.type)
    if (!definition?.calls || (node.v ?? 1) > definition.version) continue
    const parsed = definition.schema.safeParse(node.config ?? {})
    const call = definition.calls(parsed.success ? parsed.data : definition.fresh)
    if (call.flow) found.set(callKey(call), call)
  }
  return [...found.values()]
}

export function callKey({ flow, version }: FlowCall): string {
  return `${flow} ${version ?? ''}`
}

/** Looks a call up among flows that were fetched beforehand: the compiler itself never waits. */
export function findCalled(called: readonly CalledFlow[]): FindFlow {
  const flows = new Map(called.map(({ call, flow }) => [callKey(call), flow]))
  return (flow, version) => flows.get(callKey({ flow, ...(version !== undefined && { version }) }))
}
