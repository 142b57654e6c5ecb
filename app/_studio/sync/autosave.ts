import { canonical } from '../document/canonical'
import { merge } from '../document/merge'
import type { Base, StudioStore } from '../store'
import type { StudioApi } from './studio-api'

export interface Clock {
  readonly after: (ms: number, run: () => void) => () => void
}

/** Quiet time after the last keystroke before a save; under a second whatever happens. */
const quietMs = 400
const retryMs = [1_000, 2_000, 5_000, 10_000] as const

export interface Autosave {
  /** Saves now; resolves once the server has everything or has answered otherwise. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
}

/**
 * Sends the draft soon after each change, one request at a time. When the server is away it tries again for ever; when
 * somebody else saved first, both sides' work is joined, and only true clashes are asked about.
 */
export function startAutosave(store: StudioStore, api: Pick<StudioApi, 'save'>, clock: Clock): Autosave {
  let cancel: (() => void) | undefined
  let running: Promise<void> | undefined
  let failures = 0
  let isStopped = false

  const soon = (ms: number) => {
    cancel?.()
    if (!isStopped) cancel = clock.after(ms, () => void flush())
  }

  const flush = async (): Promise<void> => {
    cancel?.()
    if (running) return running.then(() => (needsSave() ? flush() : undefined))
    if (!needsSave()) return
    running = sendOnce().finally(() => {
      running = undefined
    })
    await running
    if (store.getState().save === 'waiting' && !isStopped) soon(0)
  }

  const needsSave = () => ['waiting', 'offline', 'signedOut'].includes(store.getState().save)

  const sendOnce = async (): Promise<void> => {
    const { draft, base, set } = store.getState()
    set({ save: 'saving' })
    const answer = await api.save({ baseRevision: base.revision, flow: draft.flow, layout: draft.layout })
    const isBehind = store.getState().draft !== draft
    switch (answer.is) {
      case 'saved':
        failures = 0
        return set({ base: { revision: answer.revision, draft }, save: isBehind ? 'waiting' : 'saved', saveProblem: null })
      case 'conflict':
        return joinWith(answer.theirs)
      case 'refused':
        return set({ save: 'refused', saveProblem: { 'zh-CN': answer.message['zh-CN'] ?? '', en: answer.message.en ?? '' } })
      case 'signedOut':
      case 'away':
        set({ save: answer.is === 'away' ? 'offline' : 'signedOut' })
        soon(retryMs[Math.min(failures++, retryMs.length - 1)] ?? 10_000)
    }
  }

  const joinWith = (theirs: Base) => {
    const { base, draft, set } = store.getState()
    const joined = merge(canonical(base.draft), canonical(draft), theirs.draft)
    if (joined.clashes.length > 0) return set({ save: 'conflict', conflict: { theirs, clashes: joined.clashes }, dialog: 'conflict' })
    set({ base: theirs })
    store.getState().edit({ 'zh-CN': '并入他人的修改', en: 'Join in others’ changes' }, (writable) => Object.assign(writable, joined.draft))
    set({ save: 'waiting' })
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (now.draft !== before.draft && now.save === 'waiting') soon(quietMs)
  })
  if (needsSave()) soon(0)
  return {
    flush,
    stop: () => {
      isStopped = true
      cancel?.()
      unsubscribe()
    },
  }
}
