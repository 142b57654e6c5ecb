import type {
  BridgeCommand,
  CheckCommand,
  CollectCommand,
  DialCommand,
  GateId,
  HangupCommand,
  ListenCommand,
  MessageCommand,
  PlayCommand,
  RecordCommand,
  RequestCommand,
} from './command'
import type { Industry, Purpose, Speaker, VariableDeclaration } from './flow'
import type { Disposition } from './outcome'
import type { LocalText, Locale } from './text'

export type StepId = string

/** Why a step is there that nobody drew. */
export interface Provenance {
  readonly gate: GateId
  readonly rule: string
  readonly source: string
}

/** Something to be heard, before variables are known. */
export type Speech = { readonly text: LocalText; readonly voice?: string } | { readonly audio: string }

/** A command whose texts are still templates. */
type Templated<C> = Omit<C, 'say' | 'whisper' | 'hold' | 'filler' | 'locale' | 'text' | 'input'>
export type CommandTemplate =
  | CheckCommand
  | DialCommand
  | HangupCommand
  | RecordCommand
  | (Templated<PlayCommand> & { readonly say: readonly Speech[] })
  | (Templated<CollectCommand> & { readonly say: readonly Speech[] })
  | (Templated<ListenCommand> & { readonly say: readonly Speech[] })
  | (Templated<BridgeCommand> & { readonly whisper: readonly Speech[]; readonly hold: readonly Speech[] })
  | (Templated<MessageCommand> & { readonly text: LocalText })
  | (Templated<RequestCommand> & { readonly input: Readonly<Record<string, ValueTemplate>>; readonly filler?: readonly Speech[] })
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'wait'; readonly untilVariable: string }

/** A text template, a constant, or a variable with its type kept. */
export type ValueTemplate =
  | { readonly template: string }
  | { readonly text: LocalText }
  | { readonly value: string | number | boolean | null }
  | { readonly variable: string }

interface StepBase {
  /** Slug of the node it came from; absent for steps that belong to no node. */
  readonly node?: string
  readonly inserted?: Provenance
  /** Entered more than `visits` times, the call goes to `to` instead: what bounds a loop. */
  readonly limit?: { readonly visits: number; readonly to: StepId; readonly port?: string }
}

/**
 * Runs a command; `on` maps an outcome (`is:digits` or `is:key` first, then `is`) to the next step. `*` is the rest,
 * except `hungUp` and `fault`, which go to the plan's handlers unless `on` names them.
 */
export interface CommandStep extends StepBase {
  readonly kind: 'command'
  readonly command: CommandTemplate
  readonly on: Readonly<Record<string, StepId>>
  /** Outcome field (dots lead inside) → variable, e.g. `{ digits: 'menu.key' }`. */
  readonly save?: Readonly<Record<string, string>>
  /** Outcome → port of the node, for counts and traces. */
  readonly ports?: Readonly<Record<string, string>>
}

/** Pure: the first case that holds. Resolved inside the engine. */
export interface BranchStep extends StepBase {
  readonly kind: 'branch'
  readonly cases: readonly { readonly when: Condition; readonly to: StepId; readonly port?: string }[]
  readonly otherwise: StepId
  readonly otherwisePort?: string
}

export interface SetStep extends StepBase {
  readonly kind: 'set'
  /** Variables that are kept as secrets. */
  readonly secret?: readonly string[]
  readonly values: Readonly<Record<string, ValueTemplate | { readonly expression: string }>>
  readonly to: StepId
  readonly port?: string
}

/** Sticky per contact: the arm follows from the contact's key and the step, not from chance. */
export interface SplitStep extends StepBase {
  readonly kind: 'split'
  readonly arms: readonly { readonly name: string; readonly weight: number; readonly to: StepId }[]
}

export interface EndStep extends StepBase {
  readonly kind: 'end'
  readonly disposition: Disposition | 'asReached'
  readonly outcome?: string
  readonly tags?: readonly string[]
}

export type Step = CommandStep | BranchStep | SetStep | SplitStep | EndStep

export type Condition =
  | {
      readonly op: 'equals' | 'notEquals' | 'greater' | 'less' | 'atLeast' | 'atMost' | 'contains'
      readonly left: string
      readonly right: string | number | boolean
    }
  | { readonly op: 'exists' | 'missing'; readonly left: string }
  | { readonly op: 'openNow'; readonly calendar: HoursCalendar }
  | { readonly op: 'holidayNow'; readonly calendar: HoursCalendar }
  | { readonly op: 'expression'; readonly expression: string }
  /** What was keyed in or said has the form; `pattern` is a pattern of our own grammar (flows/pattern). */
  | { readonly op: 'valid'; readonly left: string; readonly form: 'luhn' | 'date' | 'phone' | 'id' | 'pattern' | 'digits'; readonly pattern?: string }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }

/** Opening hours; `zone` is an IANA name or 'contact'. Minutes are minutes of the local day. */
export interface HoursCalendar {
  readonly zone: string
  /** ISO weekday 1-7 → spans. */
  readonly weekly: Readonly<Record<string, readonly { readonly startMin: number; readonly endMin: number }[]>>
  /** Local dates YYYY-MM-DD. */
  readonly holidays: readonly string[]
}

/** Immutable, named by the hash of its content, pinned by every call that runs it. */
/** A plan without its name: everything that decides how a call goes. */
export type PlanContent = Omit<Plan, 'hash'>

export interface Plan {
  readonly format: 1
  readonly engine: 1
  readonly name: LocalText
  readonly purpose: Purpose
  /** Left out: no trade of its own. */
  readonly industry?: Industry
  /** Left out: a machine’s voice. */
  readonly speaker?: Speaker
  readonly locale: Locale
  readonly locales: readonly Locale[]
  readonly voice?: Readonly<Partial<Record<Locale, string>>>
  /** Who calls, as the announcement says it. */
  readonly callerName: LocalText
  readonly variables: readonly VariableDeclaration[]
  readonly entry: StepId
  /** The call is on the line when the plan begins: somebody called us. */
  readonly startsLive?: boolean
  readonly steps: Readonly<Record<StepId, Step>>
  readonly handlers: { readonly hangup?: StepId; readonly error?: StepId; readonly optOut?: StepId; readonly maxDuration?: StepId }
  /** Key that opts out anywhere in the call unless the step gives it another meaning. */
  readonly optOutKey: string
  readonly maxCallMs: number
  readonly packs: readonly { readonly id: string; readonly version: string }[]
  readonly prompts: readonly { readonly step: StepId; readonly node?: string; readonly text: LocalText; readonly voice?: string; readonly dynamic: boolean }[]
  /** SHA-256, hex, over the canonical JSON of everything else. */
  readonly hash: string
}
