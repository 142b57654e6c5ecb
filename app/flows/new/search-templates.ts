import { nodeDefinitions } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'

interface Searched {
  readonly name: string
  readonly flow: Flow
}

/** Templates whose name, description or nodes hold every word of the query, in either language. */
export function searchTemplates<T extends Searched>(templates: readonly T[], query: string): readonly T[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return templates.filter((template) => words.every((word) => haystack(template).includes(word)))
}

function haystack({ name, flow }: Searched): string {
  const types = new Set(Object.values(flow.nodes).map(({ type }) => type))
  const nodes = nodeDefinitions.filter(({ type }) => types.has(type)).flatMap((definition) => Object.values(definition.name))
  return plain([name, ...texts(flow.name), ...texts(flow.description), ...nodes].join('\n'))
}

function texts(text: Flow['name'] | Flow['description']): readonly string[] {
  return typeof text === 'object' && text !== null ? Object.values(text) : text ? [text] : []
}

function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase()
}
