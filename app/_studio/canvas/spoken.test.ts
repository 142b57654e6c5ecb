import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { compile, gatesOnEdges } from '../../../flows/index'
import { setLabel } from '../document/set-label'
import { sampleDraft } from '../testing/sample-draft'
import { stillView } from './still-view'
import { type CanvasInput, createToCanvas } from './to-canvas'
import { definitions } from '../definitions'

const { plan } = compile(sampleDraft.flow)
if (!plan) throw new Error('The sample does not compile.')
const input: CanvasInput = {
  draft: sampleDraft,
  definitions,
  locale: 'en',
  issues: [],
  gates: gatesOnEdges(plan),
  ...stillView,
  isReadOnly: false,
}
const inner = /gate:|rf__|undefined|[a-z]+:[a-z]/

describe('what a screen reader is told of the canvas', () => {
  it.each(['zh-CN', 'en'] as const)('names every card, lock and connection without inner ids (%s)', (locale) => {
    const { nodes, edges } = createToCanvas()({ ...input, locale })
    const silent = edges.filter((edge) => edge.domAttributes?.['aria-hidden'])
    expect(silent.every((edge) => edge.focusable === false && edge.data?.piece === 'outOfGate')).toBe(true)
    const names = [...nodes, ...edges.filter((edge) => !silent.includes(edge))].map((one) => one.ariaLabel)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      expect(name?.trim()).toBeTruthy()
      expect(name).not.toMatch(inner)
    }
  })

  it('a connection says from where, by which exit, to where, and how much policy stands between; a new name of its end is heard', () => {
    const toCanvas = createToCanvas()
    const spoken = (draft: typeof sampleDraft) => toCanvas({ ...input, draft }).edges.find((edge) => edge.id === 'call:answered')?.ariaLabel
    const gates = input.gates.find((edge) => edge.node === 'call' && edge.port === 'answered')?.gates.length
    const before = spoken(sampleDraft)
    expect(before).toContain('Answered →')
    expect(before).toContain(`: ${gates}`)
    const renamed = produce(sampleDraft, (draft) => setLabel(draft, 'ask', 'en', 'Ask them'))
    expect(spoken(renamed)).toContain('→ Ask them')
  })

  it('a card with problems, and one of a type that is not known, say so', () => {
    const message = { 'zh-CN': '缺少文字', en: 'Words are missing' }
    const issue = { code: 'x', severity: 'error', node: 'ask', message } as unknown as CanvasInput['issues'][number]
    const strange = produce(sampleDraft, (draft) => {
      const { ask } = draft.flow.nodes
      draft.flow.nodes.odd = { ...ask, type: 'fromTomorrow' } as never
    })
    const { nodes } = createToCanvas()({ ...input, draft: strange, issues: [issue] })
    const name = (slug: string) => nodes.find((node) => node.id === slug)?.ariaLabel
    expect(name('ask')).toMatch(/Problems: 1$/)
    expect(name('odd')).toMatch(/Locked$/)
  })
})
