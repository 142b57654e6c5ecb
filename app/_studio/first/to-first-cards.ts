import type { Sentence } from '../../../flows/define'
import type { Flow } from '../../../flows/model/flow'
import type { Port } from '../../../flows/model/port'
import type { Locale } from '../../../flows/model/text'
import { attempt } from '../canvas/attempt'
import { readConfig } from '../canvas/read-config'
import { definitionOf } from '../definition-of'
import type { FirstCards, FirstType } from './first-cards'
import { definitions } from '../definitions'

/** Reads off the node types what the cards of a draft show. */
export function toFirstCards(flow: Flow, locale: Locale): FirstCards {
  const types: Record<string, FirstType> = {}
  const nodes: Record<string, readonly [number, Sentence]> = {}
  const portLists: (readonly Port[])[] = []
  const placeOf = new Map<string, number>()
  for (const [slug, node] of Object.entries(flow.nodes)) {
    const definition = definitionOf(definitions, node)
    if (!definition) continue
    const { type, version, category, icon, name, entry = false } = definition
    types[type] ??= { version, category, icon, name, entry }
    const config = readConfig(definition, node)
    const ports = attempt(() => definition.ports(config), [])
    const key = JSON.stringify(ports)
    const place = placeOf.get(key) ?? portLists.push(ports) - 1
    placeOf.set(key, place)
    nodes[slug] = [place, attempt(() => definition.sentence(config, locale), [])]
  }
  return { locale, types, portLists, nodes }
}
