import type { Flow } from '../model/flow'
import { readNodes } from '../validate/read-nodes'
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
  for (const { definition, config } of readNodes(flow).nodes.values()) {
    const call = definition.calls?.(config)
    if (call?.flow) found.set(callKey(call), call)
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
