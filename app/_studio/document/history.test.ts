import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDraft } from '../testing/sample-draft'
import { addNode } from './add-node'
import { connect, disconnect } from './connect'
import { edit, type History, type Recipe, redo, undo } from './history'
import { moveNodes } from './move-nodes'
import { removeNodes } from './remove-nodes'
import { setConfig } from './set-config'

const label = { 'zh-CN': '改', en: 'change' }
const fresh: History = { draft: sampleDraft, past: [], future: [] }
const slug = fc.constantFrom(...Object.keys(sampleDraft.flow.nodes))
const recipe: fc.Arbitrary<Recipe> = fc.oneof(
  slug.map(
    (one): Recipe =>
      (draft) =>
        removeNodes(draft, [one]),
  ),
  fc.tuple(slug, slug, fc.constantFrom('next', '1', 'noInput')).map(
    ([node, to, port]): Recipe =>
      (draft) =>
        connect(draft, { node, port, to }),
  ),
  fc.tuple(slug, fc.constantFrom('next', '1')).map(
    ([node, port]): Recipe =>
      (draft) =>
        disconnect(draft, { node, port }),
  ),
  fc.tuple(slug, fc.integer(), fc.integer()).map(
    ([node, x, y]): Recipe =>
      (draft) =>
        moveNodes(draft, { [node]: { x, y } }),
  ),
  fc.tuple(slug, fc.string()).map(
    ([node, text]): Recipe =>
      (draft) =>
        setConfig(draft, node, ['prompt', 'en'], text),
  ),
  fc.integer({ min: 0, max: 99 }).map(
    (n): Recipe =>
      (draft) =>
        addNode(draft, { slug: `new${n}`, node: { type: 'wait' }, at: { x: n, y: n }, from: { node: 'ask', port: '1' } }),
  ),
)

describe('the operation log', () => {
  it('undoes any run of edits back to the start and redoes them to the same end, also after a trip through JSON', () => {
    fc.assert(
      fc.property(fc.array(recipe, { maxLength: 12 }), (recipes) => {
        const done = recipes.reduce((history, one) => edit(history, one, { label, nowMs: 0 }), fresh)
        let back: History = JSON.parse(JSON.stringify(done)) as History
        for (const _ of done.past) back = undo(back)
        expect(back.draft).toEqual(fresh.draft)
        let again = back
        for (const _ of done.past) again = redo(again)
        expect(again.draft).toEqual(done.draft)
      }),
    )
  })

  it('takes a word typed in one go back in one step, and a pause makes a new step', () => {
    const type = (history: History, text: string, nowMs: number) =>
      edit(history, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], text), { label, merge: 'typing', nowMs })
    const word = ['H', 'He', 'Hey'].reduce((history, text, i) => type(history, text, i * 100), fresh)
    expect(word.past).toHaveLength(1)
    expect(undo(word).draft).toEqual(fresh.draft)
    expect(type(word, 'Hey!', 5_000).past).toHaveLength(2)
  })

  it('an edit that changes nothing leaves the very same history', () => {
    expect(edit(fresh, () => undefined, { label, nowMs: 0 })).toBe(fresh)
  })
})
