import type { FlowDraft } from '../document/draft'
import type { Entry } from '../document/history'
import type { Base } from '../store'

/** What this browser keeps of one tab's work on one flow, until the server has it all. */
export interface KeptWork {
  readonly v: 1
  readonly flowId: string
  readonly base: Base
  readonly draft: FlowDraft
  readonly past: readonly Entry[]
  readonly future: readonly Entry[]
  readonly isUnsaved: boolean
  readonly atMs: number
}

/** Storage by tab: two tabs of one flow never write over each other. */
export interface WorkShelf {
  readonly load: (flowId: string) => Promise<KeptWork | null>
  readonly keep: (work: KeptWork) => Promise<void>
}
