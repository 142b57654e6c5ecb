import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { sampleDraft as base } from '../testing/sample-draft'
import { addNode } from './add-node'
import { connect, disconnect } from './connect'
import type { FlowDraft } from './draft'
import { merge } from './merge'
import { moveNodes } from './move-nodes'
import { removeNodes } from './remove-nodes'
import { setConfig } from './set-config'
import { setLabel } from './set-label'

describe('joining two people’s work', () => {
  it('keeps both when they touched different places, even of one node', () => {
    const mine = produce(base, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Mine'))
    const theirs = produce(base, (draft) => {
      setConfig(draft, 'ask', ['prompt', 'zh-CN'], '对方')
      setLabel(draft, 'call', 'en', 'Theirs')
    })
    const { draft, clashes, taken } = merge(base, mine, theirs)
    expect(clashes).toEqual([])
    expect(taken).toBe(2)
    expect(draft.flow.nodes.ask?.config).toMatchObject({ prompt: { en: 'Mine', 'zh-CN': '对方' } })
    expect(draft.flow.nodes.call?.label).toEqual({ en: 'Theirs' })
  })

  it('names the clash with all three texts and writes what was chosen', () => {
    const mine = produce(base, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Mine'))
    const theirs = produce(base, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Theirs'))
    const [clash] = merge(base, mine, theirs).clashes
    expect(clash).toMatchObject({ node: 'ask', base: 'Press 1 to agree.', mine: 'Mine', theirs: 'Theirs' })
    const chosen = merge(base, mine, theirs, { [clash?.path ?? '']: 'theirs' })
    expect(chosen.draft.flow.nodes.ask?.config).toMatchObject({ prompt: { en: 'Theirs' } })
  })

  it('asks once about a node that one removed while the other wrote in it, keeps it whole until then, and with it the way to it', () => {
    const mine = produce(base, (draft) => setConfig(draft, 'thanks', ['text', 'en'], 'Thanks a lot.'))
    const theirs = produce(base, (draft) => removeNodes(draft, ['thanks']))
    const joined = merge(base, mine, theirs)
    expect(joined.clashes).toMatchObject([{ path: 'flow/nodes/thanks', node: 'thanks', mine: 'Thanks a lot.', theirs: undefined }])
    expect(joined.draft).toEqual(mine)
    expect(merge(base, mine, theirs, 'mine').draft).toEqual(mine)
    expect(merge(base, mine, theirs, 'theirs').draft).toEqual(theirs)
    expect(merge(base, theirs, mine).draft).toEqual(mine)
    expect(merge(base, theirs, mine).clashes).toMatchObject([{ mine: undefined, theirs: 'Thanks a lot.' }])
    expect(merge(base, theirs, mine, 'mine').draft).toEqual(theirs)
  })

  it('asks about a node that one removed while the other led a way to it; without it, the way is free', () => {
    const mine = produce(base, (draft) => connect(draft, { node: 'call', port: 'machine', to: 'thanks' }))
    const theirs = produce(base, (draft) => removeNodes(draft, ['thanks']))
    const { clashes } = merge(base, mine, theirs)
    expect(clashes).toMatchObject([{ path: 'flow/nodes/thanks', mine: 'call →', theirs: undefined }])
    expect(merge(base, mine, theirs, 'mine').draft).toEqual(mine)
    expect(merge(base, mine, theirs, 'theirs').draft.flow.nodes.call?.on?.machine).toBe('bye')
  })

  it('keeps both of two nodes that got the same slug, with the ways to each', () => {
    const add = (port: string, seconds: number) =>
      produce(base, (draft) =>
        addNode(draft, { slug: 'wait', node: { type: 'wait', config: { seconds } }, at: { x: seconds, y: 0 }, from: { node: 'ask', port } }),
      )
    const { draft, clashes, renamed } = merge(base, add('noInput', 1), add('noMatch', 2))
    expect(clashes).toEqual([])
    expect(renamed).toEqual({ wait: 'wait-2' })
    expect(draft.flow.nodes).toMatchObject({
      wait: { config: { seconds: 2 } },
      'wait-2': { config: { seconds: 1 } },
      ask: { on: { noInput: 'wait-2', noMatch: 'wait' } },
    })
    expect(draft.layout.nodes).toMatchObject({ wait: { x: 2 }, 'wait-2': { x: 1 } })
    expect(merge(base, add('noInput', 1), add('noInput', 1)).renamed).toEqual({})
  })

  it('keeps both of two new comments and of two new variables, and asks when both wrote in one comment', () => {
    const noted = (id: string, text: string): FlowDraft => ({ ...base, layout: { ...base.layout, comments: [{ id, x: 0, y: 0, text }] } })
    const declared = (draft: FlowDraft, name: string) => produce(draft, (writable) => void writable.flow.variables?.push({ name, type: 'text' }))
    const joined = merge(base, declared(noted('a', 'Mine'), 'mine'), declared(noted('b', 'Theirs'), 'theirs'))
    expect(joined.clashes).toEqual([])
    expect(joined.draft.layout.comments?.map(({ text }) => text)).toEqual(['Mine', 'Theirs'])
    expect(joined.draft.flow.variables?.map(({ name }) => name)).toEqual(['name', 'mine', 'theirs'])
    expect(merge(noted('a', ''), noted('a', 'Mine'), noted('a', 'Theirs')).clashes).toMatchObject([{ path: 'layout/comments/a/text', mine: 'Mine' }])
  })

  it('never asks about places on the canvas', () => {
    const mine = produce(base, (draft) => moveNodes(draft, { ask: { x: 1, y: 1 } }))
    const theirs = produce(base, (draft) => moveNodes(draft, { ask: { x: 2, y: 2 } }))
    const joined = merge(base, mine, theirs)
    expect(joined.clashes).toEqual([])
    expect(joined.draft.layout.nodes.ask).toEqual({ x: 1, y: 1 })
  })

  it('gives back the base when nobody did anything, whatever the base', () => {
    const odd = produce(base, (draft) => disconnect(draft, { node: 'start', port: 'next' }))
    expect(merge(odd, odd, odd)).toEqual({ draft: odd, clashes: [], taken: 0, renamed: {} })
  })
})
