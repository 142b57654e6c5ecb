import type { Draft as Writable } from 'immer'
import type { FlowDraft, PortRef } from './draft'

export interface Connection extends PortRef {
  readonly to: string
}

export function connect(draft: Writable<FlowDraft>, { node, port, to }: Connection): void {
  const source = draft.flow.nodes[node]
  if (!source || !draft.flow.nodes[to]) return
  source.on = { ...source.on, [port]: to }
}

export function disconnect(draft: Writable<FlowDraft>, { node, port }: PortRef): void {
  const source = draft.flow.nodes[node]
  if (!source?.on) return
  delete source.on[port]
  if (Object.keys(source.on).length === 0) delete source.on
}
