import type { Draft as Writable } from 'immer'
import { applyFix as mend } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Fix } from '../../../flows/model/issue'
import type { FlowDraft } from './draft'

/** Carries out the one-step mend of an issue, and gives new nodes a place beside the one that they were added behind. */
export function applyFix(draft: Writable<FlowDraft>, fix: Fix): void {
  const before: Flow = JSON.parse(JSON.stringify(draft.flow))
  const after = mend(before, fix)
  // Only what changed is written, so that undo holds a step and not a whole flow.
  for (const slug of Object.keys(before.nodes)) {
    if (Object.hasOwn(after.nodes, slug)) continue
    delete draft.flow.nodes[slug]
    delete draft.layout.nodes[slug]
  }
  for (const [slug, node] of Object.entries(after.nodes)) {
    if (node === before.nodes[slug]) continue
    draft.flow.nodes[slug] = node as Writable<typeof node>
    draft.layout.nodes[slug] ??= placeBeside(draft, slug)
  }
  if (after.variables !== before.variables) draft.flow.variables = after.variables as Writable<Flow>['variables']
  if (after.handlers !== before.handlers) draft.flow.handlers = after.handlers as Writable<Flow>['handlers']
}

function placeBeside({ flow, layout }: FlowDraft, slug: string) {
  const from = Object.entries(flow.nodes).find(([, { on }]) => Object.values(on ?? {}).includes(slug))?.[0]
  const near = from === undefined ? undefined : layout.nodes[from]
  return { x: (near?.x ?? 0) + 360, y: near?.y ?? 0 }
}
