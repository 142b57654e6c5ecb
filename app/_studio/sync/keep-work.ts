import type { StudioStore } from '../store'
import { whenIdle } from '../../_ui/when-idle'
import type { KeptWork, WorkShelf } from './kept-work'

const kept = ['draft', 'base', 'past', 'future', 'unanswered'] as const

/** Longest that a change waits for a quiet moment: the browser copies the whole work, which would hold up the next key. */
const waitMaxMs = 100
/** Longest pause between two copies. */
const restMaxMs = 1_000

/** Puts every change on the shelf, one write at a time, always the newest. Returns how to stop. */
export function keepWork(store: StudioStore, shelf: WorkShelf, nowMs: () => number): () => void {
  let isWriting = false
  let isStale = false
  const write = async () => {
    if (isWriting || !isStale) return
    isWriting = true
    isStale = false
    const startMs = performance.now()
    // A full disk must not stop the work; the server still gets it.
    await shelf.keep(snapshot(store, nowMs())).catch(() => undefined)
    isWriting = false
    // A flow of thousands takes long to copy: then the copies are fewer, and the time between them is the hand's.
    const restMs = Math.min(restMaxMs, 5 * (performance.now() - startMs))
    if (isStale) setTimeout(() => whenIdle(now, waitMaxMs), restMs)
  }
  const now = () => void write()
  const unsubscribe = store.subscribe((state, before) => {
    if (kept.every((part) => state[part] === before[part])) return
    if (!isStale && !isWriting) whenIdle(now, waitMaxMs)
    isStale = true
  })
  // Whoever leaves does not wait for a quiet moment.
  const leave = () => {
    if (isStale || isWriting) shelf.keepAtOnce(snapshot(store, nowMs()))
    now()
  }
  window.addEventListener('pagehide', leave)
  return () => {
    window.removeEventListener('pagehide', leave)
    unsubscribe()
    now()
  }
}

/** The work as it is kept. */
export function snapshot(store: StudioStore, atMs: number): KeptWork {
  const { base, draft, past, future, unanswered } = store.getState()
  return { v: 1, base, draft, past, future, unanswered, isUnsaved: draft !== base.draft, atMs }
}
