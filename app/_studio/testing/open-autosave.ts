import { setConfig } from '../document/set-config'
import { createStudioStore, type StudioStart } from '../store'
import { type Clock, startAutosave } from '../sync/autosave'
import type { SaveAnswer, StudioApi } from '../sync/studio-api'
import { sampleDraft } from './sample-draft'

export const by = [{ name: 'Wang Fang', isMe: false }]

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

/** A store at `start` whose saves are answered by `answers`, one after the other, and by silence after them. */
export function open(answers: readonly SaveAnswer[], start: Pick<StudioStart, 'base' | 'kept'> = { base: { revision: 1, draft: sampleDraft } }) {
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
