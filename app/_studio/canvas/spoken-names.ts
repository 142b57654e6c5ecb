import type { Flow } from '../../../flows/model/flow'
import type { Locale } from '../../../flows/model/text'
import type { Faces } from '../definition-of'
import { nodeName } from '../names'
import { remember } from './keep'

/** Slug → name. The very same map as long as no name is another. */
export function createSpokenNames(): (nodes: Flow['nodes'], definitions: Faces, locale: Locale) => ReadonlyMap<string, string> {
  let last: ReadonlyMap<string, string> = new Map()
  return remember((nodes, definitions, locale) => {
    const names = new Map(Object.keys(nodes).map((slug) => [slug, nodeName({ nodes }, definitions, locale, slug)]))
    if (names.size !== last.size || [...names].some(([slug, name]) => last.get(slug) !== name)) last = names
    return last
  })
}
