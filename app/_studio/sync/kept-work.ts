import type { FlowDraft } from '../document/draft'
import type { Entry } from '../document/history'
import type { Base } from '../store'

/** What this browser keeps of one tab's work on one flow: unsaved changes, and the steps that undo needs. */
export interface KeptWork {
  readonly v: 1
  readonly base: Base
  readonly draft: FlowDraft
  readonly past: readonly Entry[]
  readonly future: readonly Entry[]
  /** Sent, and no answer came: the server may have them all the same. Left out by work that was kept before this was known. */
  readonly unanswered?: readonly FlowDraft[]
  readonly isUnsaved: boolean
  readonly atMs: number
}

export interface WorkShelf {
  readonly load: () => Promise<KeptWork | null>
  readonly keep: (work: KeptWork) => Promise<void>
  /** For a page that is being left: a write that has to be waited for may die with it. */
  readonly keepAtOnce: (work: KeptWork) => void
}
