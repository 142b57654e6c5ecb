import type * as z from 'zod/mini'
import type { HoursCalendar, Step, StepId } from './model/plan'
import type { Flow, Industry, Purpose, Speaker, VariableDeclaration } from './model/flow'
import type { Issue } from './model/issue'
import type { Port } from './model/port'
import type { Locale, Text } from './model/text'

export const categories = ['start', 'reach', 'speak', 'ask', 'decide', 'data', 'people', 'time', 'flow', 'end'] as const
export type Category = (typeof categories)[number]

/** How the inspector edits a field; `app/_studio/fields` has one control per kind. */
export type FieldKind =
  | 'text'
  | 'localText'
  | 'speech'
  | 'number'
  | 'duration'
  | 'toggle'
  | 'choice'
  | 'keys'
  | 'digits'
  | 'variable'
  | 'conditions'
  | 'calendar'
  | 'resource'
  | 'record'
  | 'list'
  | 'expression'
  | 'flow'

export interface Field {
  readonly kind: FieldKind
  readonly label: Text
  readonly help?: Text
  /** Left empty, the card shows the field's noun in a dotted underline. */
  readonly required?: boolean
  readonly options?: readonly { readonly value: string; readonly label: Text }[]
  /** For `choice`: several may be chosen, the value is a list. */
  readonly many?: boolean
  /** For `choice`: the value is the option's number. */
  readonly numeric?: boolean
  readonly min?: number
  readonly max?: number
  readonly unit?: 'ms' | 's' | 'min' | 'chars'
  /** For `resource`: callerIdPool, connector, voice, calendar, queue … */
  readonly resource?: string
  /** For `list` and `record`: the fields of one entry. */
  readonly of?: Readonly<Record<string, Field>>
  /** Its text is a template: variables are allowed in it. `speech` always is. */
  readonly template?: boolean
  /** What stands here goes out of the house or into records: secret variables only with `allowSecrets`. */
  readonly leaves?: boolean
  /** Spoken after the node has its outputs: it may read them. */
  readonly readsOwn?: boolean
  /** Shown under "More" in the inspector. */
  readonly advanced?: boolean
  /** Shown only while another field has this value. */
  readonly when?: { readonly field: string; readonly is: string | number | boolean }
}

/** The card's sentence: plain runs, values (chips), and gaps (an empty required value as its noun). */
export type SentencePart = { readonly text: string } | { readonly value: string } | { readonly gap: string }
export type Sentence = readonly SentencePart[]

export interface LowerContext {
  readonly slug: string
  readonly settings: FlowSettings
  /** First step of the node behind a port; the end of the call when the port is free. */
  readonly to: (port: string) => StepId
  /** Id of a further step of this node: `<slug>/<name>`. */
  readonly step: (name: string) => StepId
}

export interface CheckContext {
  readonly slug: string
  readonly flow: Flow
  /** Languages that the flow promises to speak. */
  readonly locales: readonly Locale[]
  readonly purpose: Purpose
}

/** One step of a type's history. Frozen once released: files of that age are out there. */
export interface Migration {
  /** The version that it leads to, one above the last. */
  readonly to: number
  /** What changed, kebab-case, e.g. `ring-time-in-ms`. */
  readonly name: string
  up(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
}

/** A node type, whole. Canvas, inspector, palette, docs, JSON Schema, validation and compiler derive from it. */
export interface NodeDefinition<Config = unknown> {
  readonly type: string
  readonly version: number
  /** From version 1 to `version`, in order (`x.migrate.ts`). */
  readonly migrations?: readonly Migration[]
  readonly category: Category
  /** Name of a lucide icon. */
  readonly icon: string
  readonly name: Text
  /** One sentence for palette and docs. */
  readonly summary: Text
  /** Words that find it in the palette. */
  readonly search?: Readonly<Record<Locale, readonly string[]>>
  readonly schema: z.ZodMiniType<Config>
  /** Config of a freshly dropped node. */
  readonly fresh: Config
  readonly fields: Readonly<Record<string, Field>>
  // Methods, not function properties: a definition of any config then stands in one list without a cast.
  ports(config: Config): readonly Port[]
  sentence(config: Config, locale: Locale): Sentence
  /** A flow begins here; exactly one node of a flow is an entry. */
  readonly entry?: boolean
  /** Of an entry: the call is on the line when the flow begins. */
  startsLive?(config: Config): boolean
  /** Lets time pass, or waits for a person: a loop through it cannot spin. */
  pauses?(config: Config): boolean
  /** The flow that is put in behind its first step; its ends come back through the ports of their names. */
  calls?(config: Config): { readonly flow: string; readonly version?: number }
  /** Nodes that it leads to without a port. */
  jumps?(config: Config): readonly string[]
  /** Needs an answered call: the checker reports a path that reaches it without one. */
  readonly inCall?: boolean
  /** Ports behind which the call is answered. */
  readonly reaches?: readonly string[]
  /** Behind it nobody is on the line any more. */
  readonly hangsUp?: boolean
  outputs?(config: Config, slug: string): readonly VariableDeclaration[]
  /** Output (without the slug; `*` for all others) → the only ports behind which it is known; not listed means behind all of them. */
  readonly outputsOn?: Readonly<Record<string, readonly string[]>>
  check?(config: Config, context: CheckContext): readonly Issue[]
  /** First step must have id `slug`. */
  lower(config: Config, context: LowerContext): Readonly<Record<StepId, Step>>
  /** Examples for docs and the contract test. */
  readonly examples: { readonly good: readonly Config[]; readonly bad: readonly { readonly config: unknown; readonly code: string }[] }
  /** Of an entry: what it tells about the whole call. */
  settings?(config: Config): FlowSettings
}

/** What an entry node tells about the whole call. Read through `settings` of its definition, never by its type. */
export interface FlowSettings {
  readonly purpose: Purpose
  readonly callerName: Readonly<Partial<Record<Locale, string>>>
  readonly locale: Locale
  readonly locales: readonly Locale[]
  readonly industry?: Industry
  /** Left out: a machine’s voice, which the strictest rules are about. */
  readonly speaker?: Speaker
  readonly voice?: Readonly<Partial<Record<Locale, string>>>
  readonly maxCallMs: number
}

export interface EntryDefinition<Config = unknown> extends NodeDefinition<Config> {
  readonly entry: true
  settings(config: Config): FlowSettings
}

/** Keeps the config's type while definitions are listed together. */
export function defineNode<Config>(definition: NodeDefinition<Config>): NodeDefinition<Config> {
  return definition
}

export function defineEntry<Config>(definition: EntryDefinition<Config>): EntryDefinition<Config> {
  return definition
}

export type { HoursCalendar }
