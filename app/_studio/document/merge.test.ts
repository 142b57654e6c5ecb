import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { sampleDraft as base } from '../testing/sample-draft'
import { disconnect } from './connect'
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

  it('does not throw away a node that one removed while the other wrote in it', () => {
    const mine = produce(base, (draft) => setConfig(draft, 'thanks', ['text', 'en'], 'Thanks a lot.'))
    const theirs = produce(base, (draft) => removeNodes(draft, ['thanks']))
    const { clashes } = merge(base, mine, theirs)
    expect(clashes.map((clash) => clash.node)).toContain('thanks')
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
    expect(merge(odd, odd, odd)).toEqual({ draft: odd, clashes: [], taken: 0 })
  })
})
