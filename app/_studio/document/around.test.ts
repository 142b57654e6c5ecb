import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { sampleDraft } from '../testing/sample-draft'
import { addNode } from './add-node'
import { around, takeIn } from './around'
import { canonical } from './canonical'
import { connect } from './connect'
import type { FlowDraft } from './draft'
import { edit, type History, type Recipe, redo, undo } from './history'
import { moveNodes } from './move-nodes'
import { removeNodes } from './remove-nodes'
import { setConfig } from './set-config'
import { setLabel } from './set-label'

const fresh: History = { draft: sampleDraft, past: [], future: [] }
const write =
  (node: string, text: string): Recipe =>
  (draft) =>
    setLabel(draft, node, 'en', text)
const mine = (history: History, recipe: Recipe) => edit(history, recipe, { label: { en: '', 'zh-CN': '' }, nowMs: 0 })
const theirs = (history: History, recipe: Recipe) =>
  takeIn(
    history,
    produce(canonical(history.draft), (draft) => void recipe(draft)),
  )
const back = (history: History) => undo(history, around)
const again = (history: History) => redo(history, around)
const labelOf = ({ draft }: History, node: string) => draft.flow.nodes[node]?.label?.en

describe('undo beside somebody else', () => {
  it('takes back what we did, and never what they did since', () => {
    const done = theirs(mine(fresh, write('ask', 'Mine')), write('call', 'Theirs'))
    const undone = back(done)
    expect([labelOf(undone, 'ask'), labelOf(undone, 'call')]).toEqual([undefined, 'Theirs'])
    expect(undone.past).toEqual([])
    expect(again(undone).draft).toEqual(done.draft)
  })

  it('leaves words of theirs that stand where ours stood, and goes on to our step before', () => {
    const done = theirs(mine(mine(fresh, write('call', 'First')), write('ask', 'Mine')), write('ask', 'Theirs'))
    const undone = back(done)
    expect([labelOf(undone, 'ask'), labelOf(undone, 'call')]).toEqual(['Theirs', undefined])
  })

  it('does not take away a node of ours that they have written in since', () => {
    const added = mine(fresh, (draft) => addNode(draft, { slug: 'wait', node: { type: 'wait' }, at: { x: 0, y: 0 }, from: { node: 'ask', port: '1' } }))
    const undone = back(theirs(added, write('wait', 'Theirs')))
    expect(undone.draft.flow.nodes).toMatchObject({ wait: { type: 'wait', label: { en: 'Theirs' } }, ask: { on: { '1': 'wait' } } })
  })

  it('brings a deleted node back without what they did meanwhile being lost', () => {
    const removed = mine(fresh, (draft) => removeNodes(draft, ['thanks']))
    const undone = back(theirs(removed, write('ask', 'Theirs')))
    expect(undone.draft.flow.nodes).toMatchObject({ thanks: { type: 'say' }, ask: { label: { en: 'Theirs' }, on: { '1': 'thanks' } } })
  })

  it('keeps what was taken back for redo when something of theirs comes in', () => {
    const undone = back(mine(fresh, write('ask', 'Mine')))
    const heard = theirs(undone, write('call', 'Theirs'))
    const redone = again(heard)
    expect([labelOf(redone, 'ask'), labelOf(redone, 'call')]).toEqual(['Mine', 'Theirs'])
    expect(labelOf(back(redone), 'call')).toBe('Theirs')
  })

  it('keeps the cards that nobody touched', () => {
    const heard = theirs(mine(fresh, write('ask', 'Mine')), write('call', 'Theirs'))
    expect(heard.draft.flow.nodes.bye).toBe(fresh.draft.flow.nodes.bye)
  })

  const recipeOn = (nodes: readonly string[]): fc.Arbitrary<Recipe> => {
    const slug = fc.constantFrom(...nodes)
    return fc.oneof(
      fc.tuple(slug, fc.string({ minLength: 1 })).map(([node, text]): Recipe => write(node, text)),
      fc.tuple(slug, fc.string({ minLength: 1 })).map(
        ([node, text]): Recipe =>
          (draft) =>
            setConfig(draft, node, ['prompt', 'en'], text),
      ),
      fc.tuple(slug, fc.integer({ min: 0, max: 99 })).map(
        ([node, x]): Recipe =>
          (draft) =>
            moveNodes(draft, { [node]: { x, y: x } }),
      ),
      fc.tuple(slug, fc.constantFrom('next', '1'), fc.constantFrom(...Object.keys(sampleDraft.flow.nodes))).map(
        ([node, port, to]): Recipe =>
          (draft) =>
            connect(draft, { node, port, to }),
      ),
    )
  }
  const removal = fc.constantFrom(...Object.keys(sampleDraft.flow.nodes)).map(
    (node): Recipe =>
      (draft) =>
        removeNodes(draft, [node]),
  )
  const run = (steps: readonly (readonly ['mine' | 'theirs' | 'undo' | 'redo', Recipe])[]) =>
    steps.reduce((history, [who, recipe]) => (who === 'mine' ? mine : who === 'theirs' ? theirs : who === 'undo' ? back : again)(history, recipe), fresh)
  const everything = (history: History, way: (history: History) => History) => {
    let now = history
    for (let left = 60; left > 0; left -= 1) now = way(now)
    return now
  }
  const plain = (draft: FlowDraft) => JSON.parse(JSON.stringify(canonical(draft))) as unknown

  it('whatever two people do in turn on different nodes, all of ours taken back leaves all of theirs, and redone it is as before', () => {
    const step = fc.oneof(
      fc.tuple(fc.constant('mine' as const), recipeOn(['start', 'ask'])),
      fc.tuple(fc.constant('theirs' as const), recipeOn(['call', 'bye'])),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const done = run(steps)
        const none = everything(done, back)
        const only = run(steps.filter(([who]) => who === 'theirs'))
        expect(plain(none.draft)).toEqual(plain(only.draft))
        expect(plain(everything(none, again).draft)).toEqual(plain(done.draft))
      }),
    )
  })

  it('whatever two people do to the same nodes, undo and redo go on, and end where the flow still holds what was theirs last', () => {
    const any = fc.oneof(recipeOn(Object.keys(sampleDraft.flow.nodes)), removal)
    const step = fc.tuple(fc.constantFrom('mine' as const, 'theirs' as const, 'undo' as const, 'redo' as const), any)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.string({ minLength: 1 }), (steps, text) => {
        const done = theirs(run(steps), write('ask', text))
        const none = everything(done, back)
        // Nobody writes in a node that is not there.
        if (labelOf(done, 'ask') === text) expect(labelOf(none, 'ask')).toBe(text)
        expect(none.past.filter(({ isTheirs }) => !isTheirs)).toEqual([])
        const redone = everything(none, again)
        expect(redone.future).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
