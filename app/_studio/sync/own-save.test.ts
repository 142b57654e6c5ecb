import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { setConfig } from '../document/set-config'
import { by, open } from '../testing/open-autosave'
import { sampleDraft } from '../testing/sample-draft'
import { snapshot } from './keep-work'
import { resume } from './resume'

describe('autosave and what it wrote itself', () => {
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
})
