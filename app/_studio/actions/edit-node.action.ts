import { SquarePen } from 'lucide-react'
import { definitionOf } from '../definition-of'
import type { Action } from './action'
import { selectedNodes } from './selected'

/** From a card into its fields: to the one with a problem, else to the first. Escape leads back. */
export const editNode: Action = {
  id: 'editNode',
  group: 'edit',
  name: { 'zh-CN': '编辑所选节点', en: 'Edit the selected node' },
  icon: SquarePen,
  keys: ['enter', 'f2'],
  isEnabled: (scope) => selectedNodes(scope).length === 1 && isAtCard(selectedNodes(scope)[0] ?? ''),
  run: ({ store, definitions }) => {
    const { selection, issues, draft, set } = store.getState()
    const [slug = ''] = selection
    const problem = issues.find((issue) => issue.node === slug && issue.field)?.field
    const [first] = Object.keys(definitionOf(definitions, draft.flow.nodes[slug])?.fields ?? {})
    set({ focusField: null })
    requestAnimationFrame(() => set({ focusField: problem ?? (first ? `config.${first}` : 'label') }))
  },
}

/** Enter belongs to whatever has the focus: a button that is pressed, a card that is not chosen yet. */
function isAtCard(slug: string): boolean {
  const { activeElement } = document
  return activeElement === document.body || (activeElement instanceof HTMLElement && activeElement.dataset.id === slug)
}
