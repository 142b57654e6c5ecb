import { stepTo } from '../document/around'
import { canonical } from '../document/canonical'
import { type Clash, merge } from '../document/merge'
import type { Side } from '../document/merge-units'
import type { StudioState, StudioStore } from '../store'
import { letIn } from './let-in'

const label = { 'zh-CN': '解决冲突', en: 'Settle conflict' }

/** What the open question is about: what stands there now, since whoever put it off went on working. */
export function clashesOf({ base, draft, conflict }: Pick<StudioState, 'base' | 'draft' | 'conflict'>): readonly Clash[] {
  return conflict ? merge(canonical(base.draft), canonical(draft), conflict.theirs.draft).clashes : []
}

/** Lets theirs in, and writes the reader's choice over it, place by place. That is a step of the reader's: taken back, each place has what was not chosen. */
export function resolveConflict(store: StudioStore, choose: Readonly<Record<string, Side>>): void {
  const { conflict, base, draft, selection, set } = store.getState()
  if (!conflict) return
  const [was, mine, { theirs }] = [canonical(base.draft), canonical(draft), conflict]
  letIn(store, theirs, merge(was, mine, theirs.draft, 'theirs'))
  const turned = Object.fromEntries(Object.entries(choose).map(([path, side]) => [path, side === 'mine' ? 'theirs' : 'mine'] as const))
  const chosen = merge(was, mine, theirs.draft, choose)
  const other = merge(was, mine, theirs.draft, turned).draft
  const { draft: present, past, future } = stepTo(store.getState(), chosen.draft, { other, label })
  const selected = selection.map((slug) => chosen.renamed[slug] ?? slug).filter((slug) => slug.startsWith('comment:') || present.flow.nodes[slug])
  set({ draft: present, past, future, selection: selected, gone: null, save: 'waiting', conflict: null, dialog: null })
}
