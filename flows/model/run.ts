import type { Command, CommandKind, Json } from './command'
import type { Disposition, Outcome } from './outcome'
import type { StepId } from './plan'
import type { Locale } from './text'

export type Value = Json

/** Everything the engine remembers of one attempt. Plain JSON: it crosses activities, checkpoints and browsers. */
export interface CallState {
  readonly v: 1
  /** Counts commands; the fence on the channel and the idempotency keys are made from it. */
  readonly seq: number
  readonly at: StepId | null
  readonly locale: Locale
  /** Flat: `name`, or `<node>.<output>`. Names that begin with `$` belong to the engine. */
  readonly vars: Readonly<Record<string, Value>>
  /** Secret variables apart, so that a driver can seal or leave them out. */
  readonly secrets: Readonly<Record<string, Value>>
  readonly contactKey: string
  /** The contact's IANA zone, when known. */
  readonly zone?: string
  readonly visits: Readonly<Record<StepId, number>>
  readonly call: 'none' | 'live' | 'over'
  /** Last dial or hang-up outcome, from which `asReached` takes the disposition. */
  readonly reached: Disposition | null
  readonly rule?: string
  readonly startedMs: number
  readonly nowMs: number
  /** The command whose outcome is awaited. */
  readonly pending: Command | null
  /** Decided, but the line is still to be hung up. */
  readonly ending?: Finished
  readonly done: Finished | null
  /** Set once a handler (hang-up, opt-out, error) took over, so that it runs once. */
  readonly handled: readonly string[]
}

export interface Finished {
  readonly disposition: Disposition
  readonly outcome?: string
  readonly tags?: readonly string[]
  /** Rule that blocked the call. */
  readonly rule?: string
}

/** `nowMs` is wall time as the driver saw it: the engine has no clock. `zone` is the contact's IANA zone. */
export type CallEvent =
  | {
      readonly type: 'start'
      readonly vars: Readonly<Record<string, Value>>
      readonly locale?: Locale
      readonly contactKey: string
      readonly zone?: string
      readonly nowMs: number
    }
  | { readonly type: 'outcome'; readonly seq: number; readonly outcome: Outcome; readonly nowMs: number }
  | { readonly type: 'hungUp'; readonly cause: string; readonly by: 'callee' | 'us' | 'switch'; readonly nowMs: number }
  | { readonly type: 'cancel'; readonly reason: string; readonly nowMs: number }

/** One row of the path that a call took; (`seq`, `part`) is unique within the attempt. Secret digits are already masked. */
export interface TraceEntry {
  /** Of the command that it tells of, or of the command before a pure step; 0 before the first. */
  readonly seq: number
  /** 0 is the command itself, 1… the pure steps behind it. */
  readonly part: number
  readonly step: StepId
  readonly node?: string
  readonly kind: CommandKind | 'branch' | 'set' | 'split' | 'end'
  /** Port of the node through which the call left. */
  readonly port?: string
  readonly outcome?: string
  /** What was said, pressed or asked, for the call page. */
  readonly detail?: Readonly<Record<string, Json>>
  readonly atMs: number
}

export interface Advance {
  readonly state: CallState
  /** What the driver has to do next; null when the attempt is done. */
  readonly command: Command | null
  readonly trace: readonly TraceEntry[]
}
