import type { StudioStart } from '../store'
import type { Base } from '../store'
import type { KeptWork } from './kept-work'

/**
 * Where a tab goes on. Undo steps only fit the draft that they were made on: they are kept while that is still the
 * truth. Unsaved work always comes back, on the base that it was made on, so that the save finds any conflict.
 */
export function resume(server: Base, kept: KeptWork | null): Pick<StudioStart, 'base' | 'kept'> {
  if (kept?.v !== 1) return { base: server }
  const { draft, past, future, unanswered } = kept
  // It may have been sent, and even answered, after it was kept.
  if (kept.isUnsaved) return { base: kept.base, kept: { draft, past, future, unanswered: [...(unanswered ?? []), draft] } }
  if (kept.base.revision !== server.revision) return { base: server }
  return { base: { revision: server.revision, draft }, kept: { draft, past, future } }
}
