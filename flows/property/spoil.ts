import type { Flow, FlowNode } from '../model/flow'
import { nodeDefinitions } from '../nodes/registry'

const bad = nodeDefinitions
  .filter(({ entry }) => !entry)
  .flatMap(({ type, examples }) => examples.bad.map(({ config }) => ({ type, config: JSON.parse(JSON.stringify(config)) })))

/** A flow with one thing wrong, chosen by a number; for most numbers it stays as it is. */
export function spoil(flow: Flow, flaw: number, slugs: readonly string[], pick: number): Flow {
  const slug = slugs.find((one) => one !== 'dialOut' && Object.hasOwn(flow.nodes, one)) ?? 'bye'
  const node = flow.nodes[slug]
  if (!node) return flow
  const change = (changed: FlowNode): Flow => ({ ...flow, nodes: { ...flow.nodes, [slug]: changed } })
  const { start: _, ...startless } = flow.nodes
  const example = bad[pick % bad.length]
  const flaws: readonly (() => Flow)[] = [
    () => change({ ...node, on: { ...node.on, next: 'nobody' } }),
    () => ({ ...flow, nodes: { ...flow.nodes, again: { type: 'campaign' } } }),
    () => change({ ...node, config: { ...node.config, colour: 'red' } }),
    () => change({ ...node, type: 'hologram' }),
    () => ({ ...flow, nodes: startless }),
    () => change({ type: 'goto', config: { target: slug } }),
    () => change({ ...node, on: {} }),
    () => change({ ...node, v: 99 }),
    () => change({ ...node, on: { ...node.on, sideways: slug } }),
    () => change({ type: 'say', config: { text: { 'zh-CN': '{{ nobodySetThis }}', en: '{{ name | shout }}' } }, on: { next: 'bye' } }),
    () => change({ type: 'say', config: { text: { 'zh-CN': '{% for a in b %}' } }, on: { next: 'start' } }),
    () => change({ type: 'branch', config: { cases: [{ id: 'a', when: { op: 'expression', expression: 'price + ' } }] }, on: { a: 'bye', else: 'bye' } }),
    () => change({ type: 'set', config: { values: [{ name: 'sum', expression: 'launch(price)' }] }, on: { next: 'bye' } }),
    () => change({ type: 'dial', config: {}, on: { answered: 'bye' } }),
    () => change({ type: 'subflow', config: { flow: 'missing', ends: ['done'] }, on: { done: 'bye' } }),
    () => change({ type: 'subflow', config: { flow: 'circle', ends: ['done'] }, on: { done: 'bye' } }),
    () => change({ type: 'say', config: {}, on: { next: 'bye' } }),
    () => ({ ...flow, nodes: { ...flow.nodes, island: { type: 'end' } } }),
    () => ({ ...flow, handlers: { ...flow.handlers, onHangup: 'nobody' } }),
    () => ({
      ...flow,
      variables: [{ name: 'pin', type: 'text', secret: true, fallback: '0' }],
      nodes: { ...flow.nodes, [slug]: { type: 'say', config: { text: { 'zh-CN': '{{ pin }}' } }, on: { next: 'bye' } } },
    }),
    () => ({ ...flow, nodes: { ...flow.nodes, start: { ...flow.nodes.start, type: 'campaign', on: { next: slug } } } }),
    ...Array.from({ length: 6 }, () => () => change({ ...node, ...example })),
  ]
  return flaws[flaw]?.() ?? flow
}
