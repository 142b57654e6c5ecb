import type { Draft as Writable } from 'immer'
import { type HandlerName, handlerNames } from '../../../flows/model/flow'
import { disconnect } from './connect'
import type { FlowDraft } from './draft'

/** Takes nodes away with every connection that led to them. A node with one way out hands it to those who came in. */
export function removeNodes(draft: Writable<FlowDraft>, slugs: readonly string[]): void {
  for (const slug of slugs) removeOne(draft, slug)
}

function removeOne(draft: Writable<FlowDraft>, slug: string): void {
  const gone = draft.flow.nodes[slug]
  if (!gone) return
  const exits = [...new Set(Object.values(gone.on ?? {}))].filter((to) => to !== slug)
  const heir = exits.length === 1 ? exits[0] : undefined
  delete draft.flow.nodes[slug]
  delete draft.layout.nodes[slug]
  for (const [name, node] of Object.entries(draft.flow.nodes)) {
    for (const [port, to] of Object.entries(node.on ?? {})) {
      if (to !== slug) continue
      if (heir && heir !== name && node.on) node.on[port] = heir
      else disconnect(draft, { node: name, port })
    }
  }
  for (const handler of handlerNames) dropHandler(draft, handler, slug)
}

function dropHandler(draft: Writable<FlowDraft>, handler: HandlerName, slug: string): void {
  if (draft.flow.handlers?.[handler] === slug) delete draft.flow.handlers[handler]
}
