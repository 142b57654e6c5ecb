import type { Issue } from '../../../flows/model/issue'
import type { Scope } from '../scope'

/** Selects the node, brings it to the middle and focuses the field that the problem is about. */
export function goToIssue({ store, canvas }: Scope, issue: Issue): void {
  const { draft, set, select } = store.getState()
  set({ dialog: null })
  if (!issue.node || !draft.flow.nodes[issue.node]) return select([])
  select([issue.node])
  canvas.current?.centre([issue.node])
  // The panel must have drawn the node's fields before one of them can be found.
  requestAnimationFrame(() => set({ focusField: issue.field ?? 'label' }))
}
