import { canonical } from '../document/canonical'
import { merge } from '../document/merge'
import type { StudioStore } from '../store'

/** Writes the reader's choice, place by place, over the server's newest draft; undo takes it back like any step. */
export function resolveConflict(store: StudioStore, choose: Readonly<Record<string, 'mine' | 'theirs'>>): void {
  const { conflict, base, draft, set } = store.getState()
  if (!conflict) return
  const joined = merge(canonical(base.draft), canonical(draft), conflict.theirs.draft, choose)
  set({ base: conflict.theirs, conflict: null, dialog: null })
  store.getState().edit({ 'zh-CN': '解决冲突', en: 'Settle conflict' }, (writable) => Object.assign(writable, joined.draft))
  set({ save: 'waiting' })
}
