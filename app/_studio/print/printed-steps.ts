import type { EdgeGates, PlacedGate } from '../../../flows/compliance/gates-on-edges'
import type { Sentence } from '../../../flows/define'
import type { Flow } from '../../../flows/model/flow'
import type { Issue } from '../../../flows/model/issue'
import type { Locale } from '../../../flows/model/text'
import { toCard } from '../canvas/to-card'
import { type Definitions, definitionOf } from '../definition-of'
import { outlineRows } from '../outline/outline-rows'
import { type PromptRow, promptRows } from '../prompts/prompt-rows'

/** One node as it is read on paper. */
export interface PrintedStep {
  readonly slug: string
  readonly number: number
  readonly name: string
  /** Empty when it is the name. */
  readonly typeName: string
  readonly sentence: Sentence
  readonly prompts: readonly PromptRow[]
  readonly exits: readonly { readonly label: string; readonly key?: string; readonly to?: { readonly number: number; readonly name: string } }[]
  readonly gates: readonly PlacedGate[]
  readonly problems: readonly string[]
  readonly isReached: boolean
}

interface StepsInput {
  readonly flow: Flow
  readonly definitions: Definitions
  readonly gates: readonly EdgeGates[]
  readonly issues: readonly Issue[]
  readonly locale: Locale
}

/** Every node once, in the order of the outline. */
export function printedSteps({ flow, definitions, gates, issues, locale }: StepsInput): readonly PrintedStep[] {
  const rows = outlineRows(flow, definitions).filter((row) => !row.isReference)
  const prompts = grouped(promptRows(flow, definitions, locale), (row) => row.node)
  const before = grouped(gates, (one) => one.to)
  const found = grouped(issues, ({ node }) => node ?? '')
  const cards = new Map(
    rows.flatMap(({ slug }) => {
      const node = flow.nodes[slug]
      return node ? [[slug, toCard({ slug, node, definition: definitionOf(definitions, node), locale, problems: [], here: 0, left: {} })] as const] : []
    }),
  )
  const numbers = new Map(rows.map(({ slug, number }) => [slug, number]))
  return rows.flatMap(({ slug, number, from }) => {
    const card = cards.get(slug)
    if (!card) return []
    const on = flow.nodes[slug]?.on ?? {}
    const target = (port: string) => {
      const to = on[port]
      const toNumber = to === undefined ? undefined : numbers.get(to)
      return to !== undefined && toNumber !== undefined ? { number: toNumber, name: cards.get(to)?.name ?? to } : undefined
    }
    return {
      slug,
      number,
      name: card.name,
      typeName: card.typeName === card.name ? '' : card.typeName,
      sentence: card.sentence,
      prompts: prompts.get(slug) ?? [],
      exits: card.ports.filter((port) => !(port.isFree && port.isOptional)).map((port) => ({ label: port.label, key: port.key, to: target(port.id) })),
      gates: uniqueGates(before.get(slug) ?? []),
      problems: (found.get(slug) ?? []).map((issue) => issue.message[locale]),
      isReached: from !== null || !card.hasEntry,
    }
  })
}

function uniqueGates(edges: readonly EdgeGates[]): readonly PlacedGate[] {
  return [...new Map(edges.flatMap((edge) => edge.gates).map((gate) => [gate.gate, gate])).values()]
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
