import type { Flow } from '../../../flows/model/flow'
import type { Locale } from '../../../flows/model/text'
import type { Definitions } from '../definition-of'
import { nodeName } from '../names'

const foundMax = 50

/** Slugs whose name, file name or any text in the config holds the query; names first. */
export function findNodes(flow: Flow, definitions: Definitions, locale: Locale, query: string): readonly string[] {
  const wanted = query.trim().toLocaleLowerCase()
  const slugs = Object.keys(flow.nodes)
  if (!wanted) return slugs.slice(0, foundMax)
  const inName = (slug: string) => `${slug}\n${nodeName(flow, definitions, locale, slug)}`.toLocaleLowerCase().includes(wanted)
  const inText = (slug: string) =>
    JSON.stringify(flow.nodes[slug]?.config ?? {})
      .toLocaleLowerCase()
      .includes(wanted)
  const byName = slugs.filter(inName)
  return [...byName, ...slugs.filter((slug) => !byName.includes(slug) && inText(slug))].slice(0, foundMax)
}
