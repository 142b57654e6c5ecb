import type { FlowDraft } from './draft'

type Named = Readonly<Record<string, unknown>>

/** A draft whose variables and comments go by name, or as they are where a name is missing or stands twice. */
interface ByName {
  readonly flow: Omit<FlowDraft['flow'], 'variables'> & { readonly variables?: unknown }
  readonly layout: Omit<FlowDraft['layout'], 'comments'> & { readonly comments?: unknown }
}

/** Lists whose entries have names, as records, so that two new ones at the end of a list do not meet. All drafts alike, or they could not be compared. */
export function byName(drafts: readonly FlowDraft[]): readonly ByName[] {
  const hasVariables = drafts.every(({ flow }) => isDistinct((flow.variables ?? []).map(({ name }) => name)))
  const hasComments = drafts.every(({ layout }) => isDistinct((layout.comments ?? []).map(({ id }) => id)))
  return drafts.map(({ flow, layout }) => ({
    flow: { ...flow, ...(hasVariables && flow.variables && { variables: Object.fromEntries(flow.variables.map((one) => [one.name, one])) }) },
    layout: { ...layout, ...(hasComments && layout.comments && { comments: Object.fromEntries(layout.comments.map((one) => [one.id, one])) }) },
  }))
}

/** The way back. */
export function toLists({ flow, layout }: ByName): FlowDraft {
  const { variables, ...restOfFlow } = flow
  const { comments, ...restOfLayout } = layout
  return {
    flow: { ...restOfFlow, ...(variables !== undefined && { variables: listOf(variables, 'name') }) },
    layout: { ...restOfLayout, ...(comments !== undefined && { comments: listOf(comments, 'id') }) },
  } as FlowDraft
}

const listOf = (value: unknown, key: string): unknown =>
  Array.isArray(value) ? value : Object.entries(value as Readonly<Record<string, Named>>).map(([name, one]) => ({ ...one, [key]: name }))

const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length
