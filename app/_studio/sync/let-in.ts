import { takeIn } from '../document/around'
import type { Merge } from '../document/merge'
import type { StudioStore, Theirs } from '../store'

/** Puts what others saved into the draft. What is selected stays so, whatever its name has become; what is gone is told. */
export function letIn(store: StudioStore, { revision, draft, by }: Theirs, joined: Merge): void {
  const before = store.getState()
  const after = takeIn(before, joined.draft)
  const isThere = (slug: string) => Object.hasOwn(after.draft.flow.nodes, slug)
  const selection = before.selection.map((slug) => joined.renamed[slug] ?? slug)
  const slugs = selection.filter((slug) => Object.hasOwn(before.draft.flow.nodes, slug) && !isThere(slug))
  before.set({
    base: { revision, draft },
    draft: after.draft,
    past: after.past,
    future: after.future,
    ...(selection.some((slug, i) => slug !== before.selection[i]) && { selection }),
    ...(slugs.length > 0 && { gone: { names: before.draft, slugs, by }, selection: selection.filter((slug) => !slugs.includes(slug)) }),
  })
}
