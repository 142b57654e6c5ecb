import { around } from '../document/around'
import { canonical } from '../document/canonical'
import type { FlowDraft } from '../document/draft'
import { merge } from '../document/merge'
import type { Base, StudioStore, Theirs } from '../store'
import { letIn } from './let-in'
import type { StudioApi } from './studio-api'

export interface Clock {
  readonly after: (ms: number, run: () => void) => () => void
}

/** Quiet time after the last keystroke before a save. */
const quietMs = 400
/** Whoever types without a pause is saved all the same. */
const latestMs = 900
/** Of unanswered saves the first are kept, on their way when the server went, and the last: a long outage has any number between. */
const unansweredKept = { first: 4, last: 12 } as const
const retryMs = [1_000, 2_000, 5_000, 10_000] as const

export interface Autosave {
  /** Saves now; resolves once the server has everything or has answered otherwise. */
  readonly flush: () => Promise<void>
  /** Somebody else saved: joins it in at once, or asks where both changed the same. What this browser already knows is left alone. */
  readonly hear: (theirs: Theirs) => void
  readonly stop: () => void
}

/**
 * Sends the draft soon after each change, one request at a time. When the server is away it tries again for ever; when
 * somebody else saved first, both sides' work is joined, and only true clashes are asked about.
 */
export function startAutosave(store: StudioStore, api: Pick<StudioApi, 'save'>, clock: Clock): Autosave {
  let cancel: (() => void) | undefined
  let cancelLatest: (() => void) | undefined
  let running: Promise<void> | undefined
  let failures = 0
  let isStopped = false

  const soon = (ms: number) => {
    cancel?.()
    if (!isStopped) cancel = clock.after(ms, () => void flush())
  }

  const flush = async (): Promise<void> => {
    cancel?.()
    cancelLatest?.()
    cancelLatest = undefined
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
    const { draft, base, unanswered, set } = store.getState()
    // Before it is known whether it arrives: a page that is left meanwhile has to know it for its own when it comes back.
    set({ save: 'saving', unanswered: withLast(unanswered, draft) })
    const answer = await api.save({ baseRevision: base.revision, flow: draft.flow, layout: draft.layout })
    const isBehind = store.getState().draft !== draft
    switch (answer.is) {
      case 'saved':
        failures = 0
        return set({ base: { revision: answer.revision, draft }, save: isBehind ? 'waiting' : 'saved', saveProblem: null, unanswered: [] })
      case 'conflict':
        return isOwn(answer.theirs) ? undefined : joinWith(answer.theirs)
      case 'refused':
        return set({ unanswered, save: 'refused', saveProblem: { 'zh-CN': answer.message['zh-CN'] ?? '', en: answer.message.en ?? '' } })
      case 'signedOut':
      case 'away':
        set(answer.is === 'away' ? { save: 'offline' } : { save: 'signedOut', unanswered })
        soon(retryMs[Math.min(failures++, retryMs.length - 1)] ?? 10_000)
    }
  }

  /** A server that dies between writing and answering: what stands there is our own, and nobody is to be asked about it. */
  const isOwn = (theirs: Base): boolean => {
    const { draft, unanswered, set } = store.getState()
    const there = writtenAs(theirs.draft)
    const ours = unanswered.find((sent) => writtenAs(sent) === there)
    if (!ours) return false
    set({ base: { revision: theirs.revision, draft: ours }, save: draft === ours ? 'saved' : 'waiting', unanswered: [] })
    if (draft !== ours) soon(0)
    return true
  }

  const joinWith = (theirs: Theirs) => {
    const { base, draft, set } = store.getState()
    set({ unanswered: [] })
    const joined = merge(canonical(base.draft), canonical(draft), theirs.draft)
    if (joined.clashes.length > 0) return set({ save: 'conflict', conflict: { theirs }, dialog: 'conflict' })
    letIn(store, theirs, joined)
    set({ save: 'waiting' })
    soon(0)
  }

  const hear = (theirs: Theirs) => {
    const { base, draft, save } = store.getState()
    // A save under way meets it by itself, and an open question is answered first.
    if (theirs.revision <= base.revision || save === 'saving' || save === 'conflict') return
    if (isOwn(theirs)) return
    const isClean = draft === base.draft || save === 'saved'
    joinWith(theirs)
    // Nothing of ours is in it: sent back, it would come in over there as a change, and so on for ever.
    if (isClean) store.getState().set({ base: { revision: theirs.revision, draft: store.getState().draft }, save: 'saved' })
  }

  store.getState().set({ around })
  const unsubscribe = store.subscribe((now, before) => {
    // Settled wholly in their favour, nothing is other than what was let in, and it is to be told as saved all the same.
    const isNew = now.draft !== before.draft || before.save === 'conflict'
    if (!isNew || now.save !== 'waiting' || isStopped) return
    soon(quietMs)
    cancelLatest ??= clock.after(latestMs, () => void flush())
  })
  if (needsSave()) soon(0)
  return {
    flush,
    hear,
    stop: () => {
      isStopped = true
      cancel?.()
      cancelLatest?.()
      unsubscribe()
    },
  }
}

function withLast(unanswered: readonly FlowDraft[], draft: FlowDraft): readonly FlowDraft[] {
  const { first, last } = unansweredKept
  const all = [...unanswered.filter((one) => one !== draft), draft]
  return all.length > first + last ? [...all.slice(0, first), ...all.slice(-last)] : all
}

function writtenAs(draft: FlowDraft): string {
  return JSON.stringify(canonical(draft))
}
