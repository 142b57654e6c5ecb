import type { Flow, Layout } from '../../../flows/model/flow'
import type { Issue } from '../../../flows/model/issue'
import type { Plan } from '../../../flows/model/plan'
import type { LocalText, Locale } from '../../../flows/model/text'
import type { LiveCounts } from '../canvas/live-counts'
import type { Base } from '../store'

export type SaveAnswer =
  | { readonly is: 'saved'; readonly revision: number }
  /** Somebody else saved first; nothing was written. */
  | { readonly is: 'conflict'; readonly theirs: Base }
  | { readonly is: 'refused'; readonly message: LocalText }
  | { readonly is: 'signedOut' }
  | { readonly is: 'away' }

/** One step of the receipt: what policy put in, where, and why. */
export interface ReceiptGate {
  readonly gate: string
  readonly rule: string
  readonly source: string
  readonly title: LocalText
  readonly before: string | null
}

export interface Receipt {
  readonly gates: readonly ReceiptGate[]
  readonly warnings: readonly Issue[]
  readonly changes: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] }
}

export type PublishAnswer =
  | { readonly is: 'published'; readonly number: number; readonly receipt: Receipt }
  | { readonly is: 'issues'; readonly issues: readonly Issue[] }
  | { readonly is: 'conflict' }
  | { readonly is: 'failed'; readonly message: LocalText }

export interface VersionRow {
  readonly id: string
  readonly number: number
  readonly note: string
  readonly publishedAt: string
  readonly publishedBy: string
  readonly campaignsRunning: number
}

export interface VersionText {
  readonly flow: Flow
  readonly layout: Layout
}

/** All that the studio asks of the outside. The page hands in the real one; the gallery and tests an object literal. */
export interface StudioApi {
  readonly save: (input: { readonly baseRevision: number; readonly flow: Flow; readonly layout: Layout }) => Promise<SaveAnswer>
  readonly preview: (flow: Flow) => Promise<{ readonly plan: Plan | null; readonly receipt: Receipt | null; readonly issues: readonly Issue[] }>
  readonly publish: (input: { readonly baseRevision: number; readonly note: string }) => Promise<PublishAnswer>
  readonly versions: () => Promise<readonly VersionRow[]>
  readonly version: (id: string) => Promise<VersionText>
  readonly counts: () => Promise<LiveCounts>
  /** Address of the rendered prompt, made on demand. */
  readonly prompt: (input: { readonly locale: Locale; readonly text: string; readonly voice?: string }) => Promise<{ readonly url: string; readonly isPlaceholder: boolean }>
}
