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
  readonly isUnsaved: boolean
  readonly atMs: number
}

export interface WorkShelf {
  readonly load: () => Promise<KeptWork | null>
  readonly keep: (work: KeptWork) => Promise<void>
}
