import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { removeNodes } from '../document/remove-nodes'
import { setConfig } from '../document/set-config'
import { setLabel } from '../document/set-label'
import { by, open } from '../testing/open-autosave'
import { sampleDraft } from '../testing/sample-draft'
import { clashesOf, resolveConflict } from './resolve-conflict'

describe('autosave', () => {
  it('is due within a second of an edit and names the revision that it was made on', async () => {
    const { store, sent, hand, autosave, type } = open([{ is: 'saved', revision: 2 }])
    type('Hello')
    expect(hand.waitsMs()).toBeLessThan(1_000)
    await autosave.flush()
    expect(sent).toMatchObject([{ baseRevision: 1 }])
    expect(store.getState()).toMatchObject({ save: 'saved', base: { revision: 2 } })
  })

  it('saves whoever types on and on within a second', () => {
    const { sent, hand, type } = open([])
    for (let typed = 0; typed < 9; typed += 1) {
      type('Hello'.repeat(typed + 1))
      hand.pass(100)
    }
    expect(sent).toHaveLength(1)
  })

  it('tries again while the server is away, and loses nothing', async () => {
    const { store, sent, hand, autosave, type } = open([{ is: 'away' }, { is: 'saved', revision: 2 }])
    type('Hello')
    await autosave.flush()
    expect(store.getState().save).toBe('offline')
    expect(hand.waitsMs()).toBe(1_000)
    await autosave.flush()
    expect(sent[1]?.flow.nodes.ask?.config).toMatchObject({ prompt: { en: 'Hello' } })
    expect(store.getState().save).toBe('saved')
  })

  it('takes in what somebody else saved, sends nothing back, and asks where both changed the same', () => {
    const renamed = (revision: number, text: string) => ({ revision, by, draft: produce(sampleDraft, (draft) => setLabel(draft, 'bye', 'en', text)) })
    const { store, sent, autosave, hand } = open([])
    autosave.hear(renamed(2, 'Theirs'))
    hand.pass(5_000)
    expect(sent).toEqual([])
    expect(store.getState()).toMatchObject({ save: 'saved', base: { revision: 2 } })
    expect(store.getState().draft.flow.nodes.bye?.label).toEqual({ en: 'Theirs' })
    autosave.hear(renamed(1, 'Older'))
    expect(store.getState().draft.flow.nodes.bye?.label).toEqual({ en: 'Theirs' })
    store.getState().edit({ 'zh-CN': '', en: '' }, (draft) => setLabel(draft, 'bye', 'en', 'Mine'))
    autosave.hear(renamed(3, 'Theirs again'))
    expect(store.getState()).toMatchObject({ save: 'conflict' })
    expect(store.getState().draft.flow.nodes.bye?.label).toEqual({ en: 'Mine' })
  })

  it('an edit made while a save is under way is saved after it', async () => {
    const { store, sent, hand, autosave, type } = open([
      { is: 'saved', revision: 2 },
      { is: 'saved', revision: 3 },
    ])
    type('One')
    const first = autosave.flush()
    type('Two')
    await first
    expect(store.getState().save).toBe('waiting')
    hand.ring()
    await autosave.flush()
    expect(sent.at(-1)).toMatchObject({ baseRevision: 2, flow: { nodes: { ask: { config: { prompt: { en: 'Two' } } } } } })
  })

  it('joins another’s work that touches other places and saves both on top of it', async () => {
    const theirs = produce(sampleDraft, (draft) => setLabel(draft, 'call', 'en', 'Theirs'))
    const { store, sent, autosave, type } = open([
      { is: 'conflict', theirs: { revision: 5, by, draft: theirs } },
      { is: 'saved', revision: 6 },
    ])
    type('Mine')
    await autosave.flush()
    await autosave.flush()
    expect(sent.at(-1)).toMatchObject({ baseRevision: 5, flow: { nodes: { call: { label: { en: 'Theirs' } }, ask: { config: { prompt: { en: 'Mine' } } } } } })
    expect(store.getState().save).toBe('saved')
  })

  it('asks about the same place, sends nothing until it is settled, and can undo the settling', async () => {
    const theirs = produce(sampleDraft, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Theirs'))
    const { store, sent, hand, autosave, type } = open([
      { is: 'conflict', theirs: { revision: 5, by, draft: theirs } },
      { is: 'saved', revision: 6 },
    ])
    type('Mine')
    await autosave.flush()
    await autosave.flush()
    expect(sent).toHaveLength(1)
    const clashes = clashesOf(store.getState())
    expect(clashes).toMatchObject([{ mine: 'Mine', theirs: 'Theirs' }])
    resolveConflict(store, Object.fromEntries(clashes.map((clash) => [clash.path, 'theirs' as const])))
    expect(hand.waitsMs()).toBeLessThan(1_000)
    await autosave.flush()
    expect(sent.at(-1)?.flow.nodes.ask?.config).toMatchObject({ prompt: { en: 'Theirs' } })
    store.getState().undo()
    expect(store.getState().draft.flow.nodes.ask?.config).toMatchObject({ prompt: { en: 'Mine' } })
    store.getState().redo()
    expect(store.getState().draft.flow.nodes.ask?.config).toMatchObject({ prompt: { en: 'Theirs' } })
  })

  it('what was kept of ours can be undone to theirs, and all that they did beside it stays', async () => {
    const theirs = produce(sampleDraft, (draft) => {
      setConfig(draft, 'ask', ['prompt', 'en'], 'Theirs')
      setLabel(draft, 'call', 'en', 'Theirs too')
    })
    const { store, autosave, type } = open([{ is: 'conflict', theirs: { revision: 5, by, draft: theirs } }])
    type('Mine')
    await autosave.flush()
    resolveConflict(store, { 'flow/nodes/ask/config/prompt/en': 'mine' })
    const stands = () => {
      const { ask, call } = store.getState().draft.flow.nodes
      return [(ask?.config?.prompt as { en?: string } | undefined)?.en, call?.label?.en]
    }
    expect(stands()).toEqual(['Mine', 'Theirs too'])
    store.getState().undo()
    expect(stands()).toEqual(['Theirs', 'Theirs too'])
    store.getState().undo()
    expect(stands()).toEqual(['Theirs', 'Theirs too'])
  })

  it('an open question is not asked anew at every key, and is about what was typed last', async () => {
    const theirs = produce(sampleDraft, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Theirs'))
    const { store, sent, hand, autosave, type } = open([{ is: 'conflict', theirs: { revision: 5, by, draft: theirs } }])
    type('Mine')
    await autosave.flush()
    store.getState().set({ dialog: null })
    type('Mine, and more')
    hand.pass(5_000)
    expect(sent).toHaveLength(1)
    expect(store.getState()).toMatchObject({ save: 'conflict', dialog: null })
    resolveConflict(store, { 'flow/nodes/ask/config/prompt/en': 'mine' })
    expect(store.getState()).toMatchObject({ save: 'waiting', draft: { flow: { nodes: { ask: { config: { prompt: { en: 'Mine, and more' } } } } } } })
  })

  it('undo takes back our own step and leaves what was let in after it', () => {
    const { store, autosave } = open([])
    store.getState().edit({ 'zh-CN': '', en: '' }, (draft) => setLabel(draft, 'bye', 'en', 'Mine'))
    store.getState().set({ save: 'saved', base: { revision: 2, draft: store.getState().draft } })
    autosave.hear({ revision: 3, by, draft: produce(store.getState().draft, (draft) => setLabel(draft, 'call', 'en', 'Theirs')) })
    store.getState().undo()
    expect(store.getState().draft.flow.nodes).toMatchObject({ call: { label: { en: 'Theirs' } } })
    expect(store.getState().draft.flow.nodes.bye?.label).toBeUndefined()
  })

  it('tells which selected node somebody else took away, by the name that it had', () => {
    const { store, autosave } = open([])
    store.getState().select(['thanks'])
    autosave.hear({ revision: 2, by, draft: produce(sampleDraft, (draft) => removeNodes(draft, ['thanks'])) })
    expect(store.getState()).toMatchObject({ selection: [], gone: { slugs: ['thanks'], by } })
    expect(store.getState().gone?.names.flow.nodes.thanks?.type).toBe('say')
  })
})
