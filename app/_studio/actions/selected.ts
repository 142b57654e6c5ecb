import type { Scope } from '../scope'

export function selectedNodes({ store }: Scope): readonly string[] {
  const { selection, draft } = store.getState()
  return selection.filter((id) => draft.flow.nodes[id])
}

export function selectedComments({ store }: Scope): readonly string[] {
  return store
    .getState()
    .selection.filter((id) => id.startsWith('comment:'))
    .map((id) => id.slice('comment:'.length))
}

export function canEdit({ store }: Scope): boolean {
  return !store.getState().isReadOnly
}
