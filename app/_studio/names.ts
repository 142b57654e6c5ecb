import type { Flow } from '../../flows/model/flow'
import { type Locale, localText } from '../../flows/model/text'
import { readConfig } from './canvas/read-config'
import { portsOf } from './canvas/to-card'
import { definitionOf, type Faces } from './definition-of'
import type { PortRef } from './document/draft'

/** What the reader calls a node: its label, else its type's name, else the type as written. */
export function nodeName(flow: Pick<Flow, 'nodes'>, definitions: Faces, locale: Locale, slug: string): string {
  const node = flow.nodes[slug]
  if (!node) return slug
  return localText(node.label, locale) || definitionOf(definitions, node)?.name[locale] || node.type
}

export function portName(flow: Flow, definitions: Faces, locale: Locale, { node: slug, port }: PortRef): { readonly node: string; readonly port: string } {
  const node = flow.nodes[slug]
  const definition = definitionOf(definitions, node)
  const found = node && definition ? portsOf(definition, readConfig(definition, node), node).find((one) => one.id === port) : undefined
  return { node: nodeName(flow, definitions, locale, slug), port: found?.label[locale] ?? port }
}
