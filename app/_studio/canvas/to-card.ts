import type { Category, Sentence } from '../../../flows/define'
import type { FlowNode } from '../../../flows/model/flow'
import type { Port, PortKind } from '../../../flows/model/port'
import { type Locale, localText } from '../../../flows/model/text'
import type { Face } from '../definition-of'
import { attempt } from './attempt'
import { orderPorts } from './geometry'
import type { Overlay, OverlayMark } from './overlay'
import { readConfig } from './read-config'

export interface CardPort {
  readonly id: string
  readonly kind: PortKind
  readonly label: string
  readonly key?: string
  readonly isFree: boolean
  readonly isOptional: boolean
  /** Calls that left by it. */
  readonly left: number
  readonly overlay?: OverlayMark
}

export type CardState = 'fine' | 'warning' | 'error' | 'locked'
export type CardMark = 'added' | 'removed' | 'changed'

/** All that a card shows, ready to draw: the one card component never looks at the node itself. */
export interface Card {
  readonly slug: string
  readonly name: string
  readonly typeName: string
  readonly icon: string
  readonly category: Category
  readonly sentence: Sentence
  readonly ports: readonly CardPort[]
  readonly hasEntry: boolean
  readonly state: CardState
  readonly problems: readonly string[]
  /** Calls that are at this node now. */
  readonly here: number
  readonly mark?: CardMark
  /** Lit by the simulator or by a replay. */
  readonly lit?: 'now' | 'passed'
  readonly overlay?: OverlayMark
}

export interface CardInput {
  readonly slug: string
  readonly node: FlowNode
  readonly definition: Face | undefined
  readonly locale: Locale
  readonly problems: readonly { readonly severity: 'error' | 'warning'; readonly text: string }[]
  readonly here: number
  readonly left: Readonly<Record<string, number>>
  readonly mark?: CardMark
  readonly lit?: 'now' | 'passed'
  readonly overlay?: Overlay
}

export function toCard(input: CardInput): Card {
  const { slug, node, definition, locale } = input
  const config = definition ? readConfig(definition, node) : undefined
  const ports = definition ? portsOf(definition, config, node) : strandedPorts(node, [])
  const typeName = definition ? definition.name[locale] : node.type
  const worst = input.problems.some((one) => one.severity === 'error') ? 'error' : input.problems.length > 0 ? 'warning' : 'fine'
  return {
    slug,
    name: localText(node.label, locale) || typeName,
    typeName,
    icon: definition?.icon ?? 'lock',
    category: definition?.category ?? 'data',
    sentence: definition ? sentenceOf(definition, config, locale) : [],
    ports: ports.map((port) => ({
      id: port.id,
      kind: port.kind,
      label: port.label[locale],
      ...(port.key ? { key: port.key } : {}),
      isFree: !node.on?.[port.id],
      isOptional: port.optional ?? false,
      left: input.left[port.id] ?? 0,
      ...(input.overlay?.[`${slug}:${port.id}`] ? { overlay: input.overlay[`${slug}:${port.id}`] } : {}),
    })),
    hasEntry: !definition?.entry,
    state: definition ? worst : 'locked',
    problems: input.problems.map((one) => one.text),
    here: input.here,
    ...(input.mark ? { mark: input.mark } : {}),
    ...(input.lit ? { lit: input.lit } : {}),
    ...(input.overlay?.[slug] ? { overlay: input.overlay[slug] } : {}),
  }
}

/** Exits in reading order, and last those that lead somewhere although the config no longer has them. */
export function portsOf(definition: Face, config: unknown, node: FlowNode): readonly Port[] {
  const known = attempt(() => definition.ports(config), [])
  return [...orderPorts(known), ...strandedPorts(node, known)]
}

function strandedPorts(node: FlowNode, known: readonly Port[]): readonly Port[] {
  return Object.keys(node.on ?? {})
    .filter((id) => !known.some((port) => port.id === id))
    .map((id) => ({ id, kind: 'failure', label: { 'zh-CN': id, en: id }, optional: true }))
}

function sentenceOf(definition: Face, config: unknown, locale: Locale): Sentence {
  return attempt(() => definition.sentence(config, locale), [])
}
