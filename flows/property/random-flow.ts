import * as fc from 'fast-check'
import type { Flow, FlowNode } from '../model/flow'
import { definitionOf, nodeDefinitions } from '../nodes/registry'
import { spoil } from './spoil'

/** Several shares for the ordinary start of a call. */
const everyStart = ['campaign', 'campaign', 'campaign', 'inbound', 'webhook', 'schedule', 'segment'] as const

/**
 * Random flows: mostly well-formed graphs over every node type, with now and then a port that leads nowhere, a second
 * start or a config that does not fit, so that both sides of the checker are met.
 */
export function randomFlow(options: { readonly nodesMax?: number; readonly sound?: boolean; readonly starts?: readonly string[] } = {}): fc.Arbitrary<Flow> {
  const { nodesMax = 10, sound = false, starts = everyStart } = options
  const types = nodeDefinitions.filter(({ entry, type }) => !entry && type !== 'dial')
  return fc
    .record({
      start: fc.constantFrom(...starts),
      middle: fc.array(fc.record({ definition: fc.constantFrom(...types), example: fc.nat(5) }), { minLength: 1, maxLength: nodesMax }),
      links: fc.array(fc.nat(100_000), { minLength: 16, maxLength: 64 }),
      handler: fc.nat(24),
      flaw: fc.nat(48),
    })
    .map(({ start, middle, links, handler, flaw }) => {
      let used = 0
      const next = () => (links[used++ % links.length] ?? 0) + used
      const slugs = ['dialOut', ...middle.map((_, index) => `n${index}`), 'bye']
      // Mostly forwards, so that most flows end by themselves; now and then back.
      const forward = (index: number) => slugs[Math.min(slugs.length - 1, index + 1 + (next() % 3))] ?? 'bye'
      const target = (index: number) => (next() % 40 === 0 ? (slugs[next() % slugs.length] ?? 'bye') : forward(index))
      const connect = (type: string, chosen: Record<string, unknown>, index: number): FlowNode => {
        const own = type === 'goto' ? { target: target(index) } : chosen
        const definition = definitionOf(type)
        const parsed = definition?.schema.safeParse(own)
        const ports = definition && parsed?.success ? definition.ports(parsed.data) : []
        return { type, config: own, on: Object.fromEntries(ports.map(({ id }) => [id, target(index)])) }
      }
      const isLive = start === 'inbound' || start === 'segment'
      const first = slugs[1] ?? 'bye'
      const nodes: Record<string, FlowNode> = {
        start: { type: start, config: config(start, 0), on: { next: isLive ? first : 'dialOut' } },
        dialOut: {
          ...connect('dial', config('dial', next()), 0),
          on: { answered: first, machine: slugs[1 + (next() % 2)] ?? 'bye', busy: next() % 4 === 0 ? 'secondDial' : 'bye', noAnswer: 'bye', blocked: 'bye' },
        },
        secondDial: { type: 'dial', config: config('dial', next()), on: { answered: first, busy: 'bye' } },
        lateText: { type: 'sms', config: config('sms', 0), on: { sent: 'bye', failed: 'bye' } },
        lateDial: { type: 'dial', config: config('dial', next()), on: { answered: next() % 2 ? 'lateWord' : 'bye' } },
        lateWord: { type: 'say', config: config('say', 0), on: { next: 'bye' } },
        bye: { type: 'end', config: config('end', next()) },
      }
      for (const [index, { definition, example }] of middle.entries())
        nodes[`n${index}`] = connect(definition.type, config(definition.type, example), index + 1)
      const handlers = handlersOf(handler)
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
      return sound ? pruned : spoil(pruned, flaw, slugs, next())
    })
}

/** Where a hang-up, a fault, an opt-out or the end of the time leads; a call that is over may be dialled anew. */
function handlersOf(pick: number): Flow['handlers'] {
  const choices: readonly Flow['handlers'][] = [
    { onError: 'bye' },
    { onHangup: 'bye' },
    { onOptOut: 'bye' },
    { onHangup: 'lateDial' },
    { onHangup: 'lateText', onMaxDuration: 'bye' },
    { onMaxDuration: 'lateText', onError: 'lateText' },
  ]
  return choices[pick]
}

/** A called flow's name comes from the small library that compiles with random flows. */
function config(type: string, pick: number): Record<string, unknown> {
  const good = definitionOf(type)?.examples.good ?? []
  const chosen: unknown = good[pick % Math.max(1, good.length)]
  const plain = JSON.parse(JSON.stringify(chosen ?? {}))
  return ['campaign', 'inbound', 'schedule'].includes(type) ? { ...plain, locales: ['zh-CN', 'en'] } : plain
}

/** Drops what nothing leads to, so that a sound flow has no such finding. */
function prune(flow: Flow): Flow {
  const kept = new Set<string>(['start', ...Object.values(flow.handlers ?? {})])
  for (const slug of kept) {
    const { on = {}, config: own = {} } = flow.nodes[slug] ?? {}
    for (const to of [...Object.values(on), ...(typeof own.target === 'string' ? [own.target] : [])]) if (Object.hasOwn(flow.nodes, to)) kept.add(to)
  }
  return { ...flow, nodes: Object.fromEntries(Object.entries(flow.nodes).filter(([slug]) => kept.has(slug))) }
}
