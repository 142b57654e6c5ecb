import * as fc from 'fast-check'
import type { Flow, FlowNode } from '../model/flow'
import { definitionOf, nodeDefinitions } from '../nodes/registry'

/**
 * Random flows: mostly well-formed graphs over every node type, with now and then a port that leads nowhere, a second
 * start or a config that does not fit, so that both sides of the checker are met.
 */
export function randomFlow(options: { readonly nodesMax?: number; readonly sound?: boolean } = {}): fc.Arbitrary<Flow> {
  const { nodesMax = 10, sound = false } = options
  const types = nodeDefinitions.filter(({ entry, type }) => !entry && !['subflow', 'goto', 'dial'].includes(type))
  const inner = fc.constantFrom(...types)
  return fc
    .record({
      start: fc.constantFrom('campaign', 'campaign', 'campaign', 'inbound', 'webhook'),
      middle: fc.array(fc.record({ definition: inner, example: fc.nat(5), port: fc.nat(1000), tweak: fc.nat(99) }), { minLength: 1, maxLength: nodesMax }),
      links: fc.array(fc.nat(100_000), { minLength: 16, maxLength: 64 }),
      handler: fc.nat(20),
      flaw: fc.nat(15),
    })
    .map(({ start, middle, links, handler, flaw }) => {
      let used = 0
      const next = () => (links[used++ % links.length] ?? 0) + used
      const slugs = ['dialOut', ...middle.map((_, index) => `n${index}`), 'bye']
      const nodes: Record<string, FlowNode> = {
        start: { type: start, config: config(start, 0), on: { next: start === 'inbound' ? (slugs[1] ?? 'bye') : 'dialOut' } },
      }
      const connect = (type: string, chosen: Record<string, unknown>, index: number): FlowNode => {
        const definition = definitionOf(type)
        const parsed = definition?.schema.safeParse(chosen)
        const ports = definition && parsed?.success ? definition.ports(parsed.data) : []
        // Mostly forwards, so that most flows end by themselves; now and then back.
        const forward = () => slugs[Math.min(slugs.length - 1, index + 1 + (next() % 3))] ?? 'bye'
        const target = () => (next() % 40 === 0 ? (slugs[next() % slugs.length] ?? 'bye') : forward())
        const on = Object.fromEntries(ports.map(({ id }) => [id, target()]))
        return { type, config: chosen, on }
      }
      nodes.dialOut = {
        ...connect('dial', config('dial', next()), 0),
        on: { answered: slugs[1] ?? 'bye', machine: slugs[1 + (next() % 2)] ?? 'bye', busy: 'bye', noAnswer: 'bye', blocked: 'bye' },
      }
      for (const [index, { definition, example }] of middle.entries())
        nodes[`n${index}`] = connect(definition.type, config(definition.type, example), index + 1)
      nodes.bye = { type: 'end', config: config('end', next()) }
      const handlers = handler === 1 ? { onError: 'bye' } : handler === 2 ? { onHangup: 'bye' } : handler === 3 ? { onOptOut: 'bye' } : undefined
      const flow: Flow = {
        schemaVersion: 1,
        name: { 'zh-CN': '随机', en: 'Random' },
        variables: ['name', 'level', 'price', 'count', 'orderNo', 'visitAt', 'course', 'ask.value', 'askTime.value'].map((name) => ({
          name,
          type: name === 'price' || name === 'count' ? 'number' : 'text',
          fallback: name === 'price' || name === 'count' ? 1 : 'x',
        })),
        nodes,
        ...(handlers && { handlers }),
      }
      const pruned = prune(flow)
      return sound ? pruned : { ...pruned, nodes: spoil({ ...pruned.nodes }, flaw, slugs) }
    })
}

function config(type: string, pick: number): Record<string, unknown> {
  const good = definitionOf(type)?.examples.good ?? []
  const chosen: unknown = good[pick % Math.max(1, good.length)]
  const plain = JSON.parse(JSON.stringify(chosen ?? {}))
  return type === 'campaign' || type === 'inbound' ? { ...plain, locales: ['zh-CN', 'en'] } : plain
}

function spoil(nodes: Record<string, FlowNode>, flaw: number, slugs: readonly string[]): Record<string, FlowNode> {
  const slug = slugs[1] ?? 'bye'
  const node = nodes[slug]
  if (!node) return nodes
  if (flaw === 0) nodes[slug] = { ...node, on: { ...node.on, next: 'nobody' } }
  if (flaw === 1) nodes.again = { type: 'campaign' }
  if (flaw === 2) nodes[slug] = { ...node, config: { ...node.config, colour: 'red' } }
  if (flaw === 3) nodes[slug] = { ...node, type: 'hologram' }
  if (flaw === 4) delete nodes.start
  if (flaw === 5) nodes[slug] = { type: 'goto', config: { target: slug } }
  if (flaw === 6) nodes[slug] = { ...node, on: {} }
  return nodes
}

/** Drops what nothing leads to, so that a sound flow has no such finding. */
function prune(flow: Flow): Flow {
  const kept = new Set<string>(['start', ...Object.values(flow.handlers ?? {})])
  for (const slug of kept) for (const to of Object.values(flow.nodes[slug]?.on ?? {})) kept.add(to)
  return { ...flow, nodes: Object.fromEntries(Object.entries(flow.nodes).filter(([slug]) => kept.has(slug))) }
}
