import { applyPatches, type Patch } from 'immer'
import { canonical } from './canonical'
import type { FlowDraft } from './draft'
import type { Text } from '../../../flows/model/text'
import type { Entry, History } from './history'
import { merge } from './merge'
import { patchesBetween } from './patches-between'

const label = { 'zh-CN': '他人的修改', en: 'Others’ changes' }

/** Lets in what others did. It is a step of nobody here: undo goes around it, and redo is not lost by it. */
export function takeIn(history: History, draft: FlowDraft): History {
  const step = stepBetween(history.draft, draft)
  if (step.patches.length === 0) return history
  const { past, future } = history
  const entry: Entry = { id: (past.at(-1)?.id ?? 0) + 1, label, atMs: 0, ...step, isTheirs: true }
  return {
    draft: applyPatches(history.draft, [...step.patches]),
    // Where nothing of ours is, there is nothing to go around.
    past: past.length > 0 ? joinTheirs([...past, entry]) : [],
    future: future.length > 0 ? joinTheirs([{ ...entry, ...turned(step) }, ...future]) : [],
  }
}

/**
 * Undo or redo where what others did came in between. Their step is taken off, ours is taken back beneath it, and theirs
 * is joined to that: where both touched the same place theirs stays. Steps of ours that nothing is left of are passed over.
 */
export function around(history: History, way: 'undo' | 'redo'): History {
  const isUndo = way === 'undo'
  const ahead = isUndo ? history.past.toReversed() : history.future
  const [theirs, ours, ...rest] = ahead
  if (!theirs?.isTheirs || !ours) return history
  const present = history.draft
  const beneath = applyPatches(present, [...(isUndo ? theirs.inverse : theirs.patches)])
  const turnedBack = applyPatches(beneath, [...(isUndo ? ours.inverse : ours.patches)])
  const { draft } = merge(canonical(beneath), canonical(turnedBack), canonical(present), 'theirs')
  const step = stepBetween(canonical(present), draft)
  const after = applyPatches(present, [...step.patches])
  const done = stepBetween(present, after)
  const under = stepBetween(turnedBack, after)
  const left: Entry = { ...theirs, ...(isUndo ? under : turned(under)) }
  const still = rest.length > 0 && under.patches.length > 0 ? [left, ...rest] : rest
  const kept = done.patches.length > 0 ? [{ ...ours, ...(isUndo ? turned(done) : done) }] : []
  const next: History = isUndo
    ? { draft: after, past: joinTheirs(still.toReversed()), future: [...kept, ...history.future] }
    : { draft: after, past: [...history.past, ...kept], future: joinTheirs(still) }
  return done.patches.length === 0 && rest.length > 0 ? around(next, way) : next
}

/** A step of ours that stands at `draft`, and at `other` once it is taken back. */
export function stepTo(history: History, draft: FlowDraft, { other, label }: { readonly other: FlowDraft; readonly label: Text }): History {
  const present = applyPatches(history.draft, [...patchesBetween(canonical(history.draft), draft)])
  const entry: Entry = { id: (history.past.at(-1)?.id ?? 0) + 1, label, atMs: 0, ...stepBetween(other, draft) }
  return { draft: present, past: [...history.past, entry], future: [] }
}

interface Step {
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
}

const stepBetween = (from: FlowDraft, to: FlowDraft): Step => ({ patches: patchesBetween(from, to), inverse: patchesBetween(to, from) })
const turned = ({ patches, inverse }: Step): Step => ({ patches: inverse, inverse: patches })

/** What others do in one go is one step, however often they save. */
function joinTheirs(entries: readonly Entry[]): readonly Entry[] {
  const joined: Entry[] = []
  for (const entry of entries) {
    const last = joined.at(-1)
    if (!last?.isTheirs || !entry.isTheirs) joined.push(entry)
    else joined.splice(-1, 1, { ...entry, patches: [...last.patches, ...entry.patches], inverse: [...entry.inverse, ...last.inverse] })
  }
  return joined
}
