import { applyPatches, enablePatches, produceWithPatches, type Draft as Writable, type Patch } from 'immer'
import type { Text } from '../../../flows/model/text'
import type { FlowDraft } from './draft'

enablePatches()

/** One user step, as data: it survives reload, and undo is its inverse. */
export interface Entry {
  readonly id: number
  readonly label: Text
  readonly atMs: number
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
  /** Steps with the same key in quick succession are one (typing, nudging). */
  readonly merge?: string
  /** Done by somebody else: undo and redo go around it, see `around.ts`. */
  readonly isTheirs?: true
}

export interface History {
  readonly draft: FlowDraft
  readonly past: readonly Entry[]
  readonly future: readonly Entry[]
}

export interface EditOptions {
  readonly label: Text
  readonly merge?: string
  readonly nowMs: number
}

export type Recipe = (draft: Writable<FlowDraft>) => void

/** Longest pause between two keystrokes that undo takes back together. */
const mergeWithinMs = 1_000

/** Runs a recipe as one step; the very same history when it changed nothing. */
export function edit(history: History, recipe: Recipe, { label, merge, nowMs }: EditOptions): History {
  const [draft, patches, inverse] = produceWithPatches(history.draft, (writable: Writable<FlowDraft>) => {
    recipe(writable)
  })
  if (patches.length === 0) return history
  const last = history.past.at(-1)
  if (last && merge && last.merge === merge && nowMs - last.atMs < mergeWithinMs && history.future.length === 0) {
    const joined: Entry = { ...last, atMs: nowMs, ...join(last, patches, inverse) }
    return { draft, past: [...history.past.slice(0, -1), joined], future: [] }
  }
  const entry: Entry = { id: (last?.id ?? 0) + 1, label, atMs: nowMs, patches, inverse, ...(merge ? { merge } : {}) }
  return { draft, past: [...history.past, entry], future: [] }
}

/** `around` knows the way past what others did; it comes after the first cards, and so do they. */
export type Around = (history: History, way: 'undo' | 'redo') => History

export function undo(history: History, around?: Around | null): History {
  const entry = history.past.at(-1)
  if (!entry) return history
  if (entry.isTheirs) return around?.(history, 'undo') ?? history
  return { draft: applyPatches(history.draft, [...entry.inverse]), past: history.past.slice(0, -1), future: [entry, ...history.future] }
}

export function redo(history: History, around?: Around | null): History {
  const [entry, ...future] = history.future
  if (!entry) return history
  if (entry.isTheirs) return around?.(history, 'redo') ?? history
  return { draft: applyPatches(history.draft, [...entry.patches]), past: [...history.past, entry], future }
}

function join(last: Entry, patches: readonly Patch[], inverse: readonly Patch[]): Pick<Entry, 'patches' | 'inverse'> {
  const paths = (list: readonly Patch[]) => list.map((patch) => patch.path.join('\n')).join('\t')
  const isSamePlace = paths(last.patches) === paths(patches) && last.patches.every((patch) => patch.op !== 'remove')
  if (!isSamePlace) return { patches: [...last.patches, ...patches], inverse: [...inverse, ...last.inverse] }
  // The place exists since the first step, so only the newest value counts, under the first step's op.
  return { patches: patches.map((patch, i) => ({ ...patch, op: last.patches[i]?.op ?? patch.op })), inverse: last.inverse }
}
