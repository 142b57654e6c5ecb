import type { Flow } from '../../../flows/model/flow'
import { type Locale, locales } from '../../../flows/model/text'
import { entryOf } from '../canvas/entry-of'
import { readConfig } from '../canvas/read-config'
import { type Definitions, definitionOf } from '../definition-of'

/** Languages that the flow promises to speak, as its beginning says; all of ours while it says nothing. */
export function flowLocales(flow: Flow, definitions: Definitions): readonly Locale[] {
  const slug = entryOf(flow, definitions)
  const node = slug ? flow.nodes[slug] : undefined
  const definition = definitionOf(definitions, node)
  if (!node || !definition?.settings) return locales
  try {
    const named = definition.settings(readConfig(definition, node)).locales
    return named.length > 0 ? named : locales
  } catch {
    return locales
  }
}
