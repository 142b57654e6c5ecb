import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { compile, gatesOnEdges, nodeDefinitions } from '../../../flows/index'
import { moveNodes } from '../document/move-nodes'
import { setLabel } from '../document/set-label'
import { sampleDraft } from '../testing/sample-draft'
import type { CardNode } from './canvas-types'
import { stillView } from './still-view'
import { type CanvasInput, createToCanvas } from './to-canvas'
import { definitions } from '../definitions'

const input: CanvasInput = {
  draft: sampleDraft,
  definitions,
  locale: 'en',
  issues: [],
  gates: [],
  ...stillView,
  isReadOnly: false,
}
const gates = () => {
  const { plan } = compile(sampleDraft.flow)
  if (!plan) throw new Error('The sample does not compile.')
  return gatesOnEdges(plan)
}
const cardOf = (model: ReturnType<ReturnType<typeof createToCanvas>>, slug: string) => (model.nodes.find((node) => node.id === slug) as CardNode).data.card

describe('to-canvas', () => {
  it('shows the checks that the compiler puts before the dial, and the announcements behind the answer, between the right nodes', () => {
    const found = gates()
    const beforeDial = found.find((edge) => edge.node === 'start' && edge.to === 'call')
    expect(beforeDial?.gates.map((one) => one.gate)).toEqual(expect.arrayContaining(['doNotCall', 'consent', 'callingWindow']))
    const behindAnswer = found.find((edge) => edge.node === 'call' && edge.port === 'answered')
    expect(behindAnswer?.to).toBe('ask')
    expect(behindAnswer?.gates.map((one) => one.gate)).toContain('identify')
    expect(found.filter((edge) => edge.port === 'busy')).toEqual([])
  })

  it('draws a connection through its gate in two pieces and every other in one', () => {
    const { nodes, edges } = createToCanvas()({ ...input, gates: gates() })
    const gate = nodes.find(({ type, data }) => type === 'gate' && data.stack.to === 'call')
    expect(gate?.draggable).toBe(false)
    expect(edges.find((edge) => edge.id === 'start:next')?.target).toBe(gate?.id)
    expect(edges.find((edge) => edge.source === gate?.id)?.target).toBe('call')
    expect(edges.find((edge) => edge.id === 'thanks:next')).toMatchObject({ source: 'thanks', target: 'bye' })
  })

  it('moving or renaming one node makes one new object; all others and the list of connections stay the very same', () => {
    const withGates = { ...input, gates: gates(), named: sampleDraft.flow.nodes }
    const toCanvas = createToCanvas()
    const before = toCanvas(withGates)
    const moved = toCanvas({ ...withGates, draft: produce(sampleDraft, (draft) => moveNodes(draft, { thanks: { x: 5, y: 5 } })) })
    expect(moved.nodes.filter((node, i) => node !== before.nodes[i]).map((node) => node.id)).toEqual(['thanks'])
    expect(moved.edges).toBe(before.edges)
    const renamed = createToCanvas()
    const first = renamed(withGates)
    const draft = produce(sampleDraft, (writable) => setLabel(writable, 'ask', 'en', 'Ask again'))
    const next = renamed({ ...withGates, draft })
    expect(next.nodes.filter((node, i) => node !== first.nodes[i]).map((node) => node.id)).toEqual(['ask'])
    expect(next.edges).toBe(first.edges)
    // Once the name stands, those alone that say it are new.
    const rested = renamed({ ...withGates, draft, named: draft.flow.nodes })
    const again = rested.edges.filter((edge, i) => edge !== first.edges[i])
    expect(again.length).toBeGreaterThan(0)
    expect(again.filter(({ data }) => data?.node !== 'ask' && data?.to !== 'ask')).toEqual([])
  })

  it('a connection is drawn once the node that it leads to is there', () => {
    const toCanvas = createToCanvas()
    const without = produce(sampleDraft, (draft) => {
      delete draft.flow.nodes.bye
    })
    expect(toCanvas({ ...input, draft: without }).edges.find((edge) => edge.id === 'thanks:next')).toBeUndefined()
    expect(toCanvas(input).edges.find((edge) => edge.id === 'thanks:next')?.target).toBe('bye')
  })

  it('puts problems, live counts and the way of a tried call on the card', () => {
    const model = createToCanvas()({
      ...input,
      issues: [{ code: 'x', severity: 'error', node: 'ask', message: { 'zh-CN': '缺', en: 'Missing' } }],
      counts: { here: { ask: 37 }, left: { ask: { '1': 12 } } },
      lit: { ask: 'now' },
    })
    const card = cardOf(model, 'ask')
    expect(card).toMatchObject({ state: 'error', problems: ['Missing'], here: 37, lit: 'now' })
    expect(card.ports.find((port) => port.id === '1')?.left).toBe(12)
  })

  it('keeps a node of an unknown type as a locked card with the exits that the file gives it', () => {
    const draft = produce(sampleDraft, (writable) => {
      writable.flow.nodes.later = { type: 'hologram', on: { shown: 'bye' } }
    })
    const model = createToCanvas()({ ...input, draft })
    expect(cardOf(model, 'later')).toMatchObject({ state: 'locked', typeName: 'hologram' })
    expect(model.edges.find((edge) => edge.id === 'later:shown')?.target).toBe('bye')
  })

  it.each(nodeDefinitions.map((definition) => [definition.type, definition] as const))(
    'draws a card for %s, fresh and with every good config, in both languages',
    (type, definition) => {
      for (const config of [definition.fresh, ...definition.examples.good]) {
        for (const locale of ['zh-CN', 'en'] as const) {
          const draft = { ...sampleDraft, flow: { ...sampleDraft.flow, nodes: { it: { type, config: config as Record<string, unknown> } } } }
          const card = cardOf(createToCanvas()({ ...input, draft, locale }), 'it')
          expect(card.state).toBe('fine')
          expect(card.name).toBe(definition.name[locale])
        }
      }
    },
  )
})
