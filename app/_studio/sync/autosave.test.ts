import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { removeNodes } from '../document/remove-nodes'
import { setConfig } from '../document/set-config'
import { setLabel } from '../document/set-label'
import { createStudioStore, type StudioStart } from '../store'
import { sampleDraft } from '../testing/sample-draft'
import { type Clock, startAutosave } from './autosave'
import { snapshot } from './keep-work'
import { resolveConflict } from './resolve-conflict'
import { resume } from './resume'
import type { SaveAnswer, StudioApi } from './studio-api'

const by = [{ name: 'Wang Fang', isMe: false }]

/** A clock that the test turns by hand. */
function handClock() {
  let nowMs = 0
  let timers: readonly { readonly atMs: number; readonly run: () => void }[] = []
  const clock: Clock = {
    after: (ms, run) => {
      const timer = { atMs: nowMs + ms, run }
      timers = [...timers, timer].sort((a, b) => a.atMs - b.atMs)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  const pass = (ms: number) => {
    const untilMs = nowMs + ms
    for (let [next] = timers; next && next.atMs <= untilMs; [next] = timers) {
      timers = timers.slice(1)
      nowMs = next.atMs
      next.run()
    }
    nowMs = untilMs
  }
  const waitsMs = () => (timers[0] ? timers[0].atMs - nowMs : undefined)
  return { clock, waitsMs, pass, ring: () => pass(waitsMs() ?? 0) }
}

function open(answers: readonly SaveAnswer[], start: Pick<StudioStart, 'base' | 'kept'> = { base: { revision: 1, draft: sampleDraft } }) {
  const sent: Parameters<StudioApi['save']>[0][] = []
  const left = [...answers]
  const store = createStudioStore({ flowId: 'f', isReadOnly: false, nowMs: () => 0, ...start })
  const hand = handClock()
  const autosave = startAutosave(
    store,
    {
      save: (input) => {
        sent.push(input)
        return Promise.resolve(left.shift() ?? { is: 'away' })
      },
    },
    hand.clock,
  )
  const type = (text: string) => store.getState().edit({ 'zh-CN': '写', en: 'write' }, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], text))
  return { store, sent, hand, autosave, type }
}

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

  it('does not ask about its own save that the server wrote and could not answer', async () => {
    const written = produce(sampleDraft, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Hel'))
    const { store, sent, autosave, type } = open([
      { is: 'away' },
      { is: 'conflict', theirs: { revision: 2, by, draft: JSON.parse(JSON.stringify(written)) } },
      { is: 'saved', revision: 3 },
    ])
    type('Hel')
    await autosave.flush()
    type('Hello')
    await autosave.flush()
    await autosave.flush()
    expect(store.getState()).toMatchObject({ save: 'saved', conflict: null, base: { revision: 3 } })
    expect(sent[2]).toMatchObject({ baseRevision: 2, flow: { nodes: { ask: { config: { prompt: { en: 'Hello' } } } } } })
  })

  it('knows its own save however many are sent in vain after it', async () => {
    const written = produce(sampleDraft, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'H'))
    const vain = Array.from({ length: 40 }, () => ({ is: 'away' }) as const)
    const { store, autosave, type } = open([...vain, { is: 'conflict', theirs: { revision: 2, by, draft: JSON.parse(JSON.stringify(written)) } }])
    for (let typed = 1; typed <= vain.length + 1; typed += 1) {
      type('H'.repeat(typed))
      await autosave.flush()
    }
    expect(store.getState()).toMatchObject({ conflict: null, base: { revision: 2 } })
    expect(vain.length).toBeGreaterThan(2 * store.getState().unanswered.length)
  })

  it.each([
    ['the server died before it answered', [{ is: 'away' }] as const],
    ['the page was left before the answer', []],
  ])('knows its own save after a reload: %s', async (_, answers) => {
    const before = open([...answers])
    before.type('Hel')
    const [sending] = [before.autosave.flush()]
    if (answers.length > 0) await sending
    before.type('Hello')
    const kept = structuredClone(snapshot(before.store, 0))
    before.autosave.stop()
    const theirs = { revision: 2, by, draft: JSON.parse(JSON.stringify(produce(sampleDraft, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Hel')))) }

    const after = open(
      [
        { is: 'conflict', theirs },
        { is: 'saved', revision: 3 },
      ],
      resume(theirs, kept),
    )
    await after.autosave.flush()
    await after.autosave.flush()
    expect(after.store.getState()).toMatchObject({ save: 'saved', conflict: null, base: { revision: 3 }, unanswered: [] })
    expect(after.sent.at(-1)).toMatchObject({ baseRevision: 2, flow: { nodes: { ask: { config: { prompt: { en: 'Hello' } } } } } })
  })

  it('knows its own save after a reload although what was kept is older than the answer', async () => {
    const before = open([])
    before.type('Hello')
    const kept = structuredClone(snapshot(before.store, 0))
    before.autosave.stop()
    const theirs = { revision: 2, by, draft: JSON.parse(JSON.stringify(kept.draft)) }
    const after = open(
      [
        { is: 'conflict', theirs },
        { is: 'saved', revision: 3 },
      ],
      resume(theirs, kept),
    )
    after.type('Hello again')
    await after.autosave.flush()
    await after.autosave.flush()
    expect(after.store.getState()).toMatchObject({ save: 'saved', conflict: null, base: { revision: 3 } })
    expect(after.sent.at(-1)).toMatchObject({ baseRevision: 2, flow: { nodes: { ask: { config: { prompt: { en: 'Hello again' } } } } } })
  })

  it('asks about words that were refused, should they stand there all the same', async () => {
    const mine = produce(sampleDraft, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Hel'))
    const { store, autosave, type } = open([
      { is: 'refused', message: { en: 'no' } },
      { is: 'conflict', theirs: { revision: 2, by, draft: JSON.parse(JSON.stringify(mine)) } },
    ])
    type('Hel')
    await autosave.flush()
    type('Hello')
    await autosave.flush()
    expect(store.getState()).toMatchObject({ save: 'conflict' })
  })

  it('knows its own save when it hears of it before it can ask', async () => {
    const { store, autosave, type } = open([{ is: 'away' }])
    type('Hel')
    await autosave.flush()
    type('Hello')
    autosave.hear({ revision: 2, by, draft: JSON.parse(JSON.stringify(produce(sampleDraft, (draft) => setConfig(draft, 'ask', ['prompt', 'en'], 'Hel')))) })
    expect(store.getState()).toMatchObject({ save: 'waiting', conflict: null, base: { revision: 2 } })
    expect(store.getState().draft.flow.nodes.ask?.config).toMatchObject({ prompt: { en: 'Hello' } })
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
    const { conflict } = store.getState()
    expect(conflict?.clashes).toMatchObject([{ mine: 'Mine', theirs: 'Theirs' }])
    resolveConflict(store, Object.fromEntries((conflict?.clashes ?? []).map((clash) => [clash.path, 'theirs' as const])))
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
