import type { Flow, FlowNode } from '../../../flows/model/flow'
import type { FlowDraft } from './draft'

/** The same draft with one node under another slug, and all that leads to it. */
export function renameNode({ flow, layout }: FlowDraft, from: string, to: string): FlowDraft {
  const turn = (name: string) => (name === from ? to : name)
  const byKey = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).map(([name, one]) => [turn(name), one]))
  const byValue = (record: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(record).map(([key, name]) => [key, turn(name)]))
  const node = (one: FlowNode): FlowNode => (one.on ? { ...one, on: byValue(one.on) } : one)
  const nodes = Object.fromEntries(Object.entries(byKey(flow.nodes)).map(([name, one]) => [name, node(one)]))
  return {
    flow: { ...flow, nodes, ...(flow.handlers && { handlers: byValue(flow.handlers) as Flow['handlers'] }) } as Flow,
    layout: { ...layout, nodes: byKey(layout.nodes) },
  }
}
