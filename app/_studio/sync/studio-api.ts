import type { Flow, Layout } from '../../../flows/model/flow'
import type { Issue } from '../../../flows/model/issue'
import type { CalledFlow, FlowCall, FlowChange, ReceiptLine } from '../../../flows/index'
import type { LocalText, Locale } from '../../../flows/model/text'
import type { ScenarioApi } from '../simulator/scenario-api'
import type { Theirs } from '../store'

export type SaveAnswer =
  | { readonly is: 'saved'; readonly revision: number }
  /** Somebody else saved first; nothing was written. */
  | { readonly is: 'conflict'; readonly theirs: Theirs }
  | { readonly is: 'refused'; readonly message: LocalText }
  | { readonly is: 'signedOut' }
  | { readonly is: 'away' }

export interface Receipt {
  readonly lines: readonly ReceiptLine[]
  readonly warnings: readonly Issue[]
  /** What changed from version `number` on; null for a first version. `renewed`: the flow is the same, and what is put into it is not. */
  readonly since: {
    readonly number: number
    readonly changes: readonly Pick<FlowChange, 'kind' | 'node' | 'field' | 'text'>[]
    readonly renewed: 'rules' | 'calls' | null
  } | null
}

export type PublishAnswer =
  | { readonly is: 'published'; readonly number: number; readonly receipt: Receipt }
  /** The version of that number is the very same call: no new one was made. */
  | { readonly is: 'unchanged'; readonly number: number }
  | { readonly is: 'issues'; readonly issues: readonly Issue[] }
  | { readonly is: 'conflict' }

export interface VersionRow {
  readonly id: string
  readonly number: number
  readonly note: string
  readonly publishedAt: string
  readonly publishedBy: string
  readonly campaignsRunning: number
  readonly planHash: string
}

export interface VersionText {
  readonly flow: Flow
  readonly layout: Layout
}

/** A rendered sentence. */
export interface PromptState {
  readonly durationMs: number
  /** A tone stands in for it: there is no voice. */
  readonly isPlaceholder: boolean
  /** A person says it. */
  readonly isRecording: boolean
}

/** All that the studio asks of the outside. The page hands in the real one; the gallery and tests an object literal. */
export interface StudioApi {
  /** Logical name of the flow: stem of its files in git. */
  readonly slug: string
  readonly save: (input: { readonly baseRevision: number; readonly flow: Flow; readonly layout: Layout }) => Promise<SaveAnswer>
  readonly publish: (input: { readonly baseRevision: number; readonly note: string }) => Promise<PublishAnswer>
  readonly versions: () => Promise<readonly VersionRow[]>
  readonly version: (id: string) => Promise<VersionText>
  /** What is published of called flows, and of those that they call. */
  readonly called: (calls: readonly FlowCall[]) => Promise<readonly CalledFlow[]>
  /** Address of the rendered prompt, made on demand. */
  readonly prompt: (input: {
    readonly locale: Locale
    readonly text: string
    readonly voice?: string
  }) => Promise<{ readonly url: string; readonly isPlaceholder: boolean }>
  /** What of these sentences is rendered already, in their order; null for what is not. */
  readonly promptStates: (prompts: readonly { readonly locale: Locale; readonly text: string }[]) => Promise<readonly (PromptState | null)[]>
  /** Has these words spoken by a sound file (WAV or MP3), or by the voice again when there is none. Rejects with the reason. */
  readonly recordPrompt: (words: { readonly locale: Locale; readonly text: string }, sound: File | null) => Promise<void>
  readonly scenarios: ScenarioApi
  /** A call was tried to its end. */
  readonly callTried: () => Promise<void>
}
