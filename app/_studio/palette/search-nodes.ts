import { categories, type Category, type NodeDefinition } from '../../../flows/define'
import type { Locale } from '../../../flows/model/text'

/** Node types whose name, summary, type or search words (in both languages) hold every word of the query. */
export function searchNodes(definitions: readonly NodeDefinition[], query: string, locale: Locale): readonly NodeDefinition[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return definitions
  const first = words[0] ?? ''
  // What is called so comes before what only mentions it.
  const rank = ({ type, name, search }: NodeDefinition) => {
    const called = [type, name[locale]].map((one) => one.toLocaleLowerCase())
    if (called.some((one) => one.startsWith(first))) return 0
    return [...called, ...Object.values(search ?? {}).flat()].some((one) => one.toLocaleLowerCase().includes(first)) ? 1 : 2
  }
  return definitions.filter((definition) => words.every((word) => haystack(definition).includes(word))).sort((a, b) => rank(a) - rank(b))
}

export function groupByCategory(definitions: readonly NodeDefinition[]): readonly (readonly [Category, readonly NodeDefinition[]])[] {
  return categories.map((category) => [category, definitions.filter((one) => one.category === category)] as const).filter(([, list]) => list.length > 0)
}

function haystack({ type, name, summary, search }: NodeDefinition): string {
  return [type, ...Object.values(name), ...Object.values(summary), ...Object.values(search ?? {}).flat()].join('\n').toLocaleLowerCase()
}
