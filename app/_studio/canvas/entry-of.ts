import type { Flow } from '../../../flows/model/flow'
import { type Faces, definitionOf } from '../definition-of'

/** Slug of the node where the flow begins; the first node when none is an entry. */
export function entryOf(flow: Flow, definitions: Faces): string | undefined {
  const slugs = Object.keys(flow.nodes)
  return slugs.find((slug) => definitionOf(definitions, flow.nodes[slug])?.entry) ?? slugs[0]
}
