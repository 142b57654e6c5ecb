import type { LocalText, Locale } from './text'

/** What kind of call this is; consent, windows and wording follow from it. */
export const purposes = ['service', 'marketing', 'survey', 'collections'] as const
export type Purpose = (typeof purposes)[number]

/** The trade that calls; its packs add their rules. */
export const industries = ['general', 'finance', 'ecommerce', 'education', 'collections'] as const
export type Industry = (typeof industries)[number]

/** Who is heard: a person, a recording of one, or a voice that a machine made. */
export const speakers = ['ai', 'prerecorded', 'human'] as const
export type Speaker = (typeof speakers)[number]

/** One node as it stands in `name.flow.json`. Unknown types and newer versions are kept as they came. */
export interface FlowNode {
  readonly type: string
  /** Version of the node type's config. Left out means 1. */
  readonly v?: number
  /** What the reader sees; the slug (the map's key) when left out. */
  readonly label?: LocalText
  /** Only what differs from the type's defaults. */
  readonly config?: Readonly<Record<string, unknown>>
  /** Port id → slug of the next node. */
  readonly on?: Readonly<Record<string, string>>
  /** Source text of a node that this version does not understand: written back byte for byte. */
  readonly raw?: string
}

export const handlerNames = ['onHangup', 'onError', 'onOptOut', 'onMaxDuration'] as const
export type HandlerName = (typeof handlerNames)[number]

/** A typed value that the contact (CSV column) or a webhook brings along. */
export interface VariableDeclaration {
  readonly name: string
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'phone'
  /** Said instead of a missing value. */
  readonly fallback?: LocalText | string | number | boolean
  /** Never in logs, traces, exports, messages. */
  readonly secret?: boolean
}

/** `name.flow.json`: logic only. Coordinates live in `name.layout.json`. */
export interface Flow {
  readonly $schema?: string
  readonly schemaVersion: 1
  readonly name: LocalText
  readonly description?: LocalText
  readonly variables?: readonly VariableDeclaration[]
  readonly nodes: Readonly<Record<string, FlowNode>>
  /** Handler → slug of the node that takes over. */
  readonly handlers?: Readonly<Partial<Record<HandlerName, string>>>
}

/** `name.layout.json`: slug → place on the canvas, in px. */
export interface Layout {
  readonly schemaVersion: 1
  readonly nodes: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  readonly comments?: readonly {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly w?: number
    readonly h?: number
    readonly text: string
  }[]
}

export type { Locale }
