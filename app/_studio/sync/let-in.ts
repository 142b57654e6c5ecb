import { takeIn } from '../document/around'
import type { Merge } from '../document/merge'
import type { StudioStore, Base } from '../store'

/** Puts what others saved into the draft. What is selected stays so, whatever its name has become. */
export function letIn(store: StudioStore, { revision, draft }: Base, joined: Merge): void {
  const before = store.getState()
  const after = takeIn(before, joined.draft)
  const selection = before.selection.map((slug) => joined.renamed[slug] ?? slug)
  before.set({
    base: { revision, draft },
    draft: after.draft,
    past: after.past,
    future: after.future,
    ...(selection.some((slug, i) => slug !== before.selection[i]) && { selection }),
  })
}
