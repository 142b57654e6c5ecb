import type { StudioStore } from '../store'
import type { KeptWork, WorkShelf } from './kept-work'

/** Puts every change on the shelf, one write at a time, always the newest. Returns how to stop. */
export function keepWork(store: StudioStore, shelf: WorkShelf, nowMs: () => number): () => void {
  let isWriting = false
  let isStale = false
  const write = async () => {
    if (isWriting) {
      isStale = true
      return
    }
    isWriting = true
    isStale = false
    // A full disk must not stop the work; the server still gets it.
    await shelf.keep(snapshot(store, nowMs())).catch(() => undefined)
    isWriting = false
    if (isStale) void write()
  }
  return store.subscribe((now, before) => {
    if (now.draft !== before.draft || now.base !== before.base || now.past !== before.past || now.future !== before.future) void write()
  })
}

function snapshot(store: StudioStore, atMs: number): KeptWork {
  const { base, draft, past, future } = store.getState()
  return { v: 1, base, draft, past, future, isUnsaved: draft !== base.draft, atMs }
}
