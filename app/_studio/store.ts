import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CalledFlow } from '../../flows/index'
import type { Issue } from '../../flows/model/issue'
import type { Text } from '../../flows/model/text'
import type { EdgeGates } from '../../flows/compliance/gates-on-edges'
import { type LiveCounts, noCounts } from './canvas/live-counts'
import { noOverlay, type Overlay } from './canvas/overlay'
import type { CardMark } from './canvas/to-card'
import type { FlowDraft, Point, PortRef } from './document/draft'
import { type Around, type Entry, edit, type History, type Recipe, redo, undo } from './document/history'

/** Where the reader's work stands. Everything but `saved` is kept in this browser until the server has it. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused' | 'signedOut'

/** The last draft that the server is known to hold. */
export interface Base {
  readonly revision: number
  readonly draft: FlowDraft
}

/** Another tab that has the flow open. */
export interface Other {
  readonly tab: string
  readonly name: string
  /** The reader, in another tab. */
  readonly isMe: boolean
  /** Slug of the node that is selected there. */
  readonly node: string | null
}

/** Whoever saved before us. */
export interface Saver {
  readonly name: string
  /** The reader, in another tab. */
  readonly isMe: boolean
}

/** What somebody else saved. */
export interface Theirs extends Base {
  readonly by: readonly Saver[]
}

export interface Conflict {
  readonly theirs: Theirs
}

export interface StudioState extends History {
  readonly flowId: string
  readonly isReadOnly: boolean
  readonly base: Base
  readonly save: SaveState
  readonly saveProblem: Text | null
  /** Sent, and no answer came: the server may have them all the same. Kept with the work, so that a reload knows them for its own. */
  readonly unanswered: readonly FlowDraft[]
  readonly conflict: Conflict | null
  /** Nodes that somebody else took away while they were selected here, under their names of then. */
  readonly gone: { readonly names: FlowDraft; readonly slugs: readonly string[]; readonly by: readonly Saver[] } | null
  /** How undo goes around what others did; there once anything of theirs can come in. */
  readonly around: Around | null
  readonly selection: readonly string[]
  readonly chosenEdge: PortRef | null
  readonly dragged: Readonly<Record<string, Point>> | null
  /** Field that the inspector has to show and focus, e.g. `config.prompt.en`. */
  readonly focusField: string | null
  /** What is published of the flows that this one calls. */
  readonly called: readonly CalledFlow[]
  readonly issues: readonly Issue[]
  readonly gates: readonly EdgeGates[]
  readonly openGates: Readonly<Record<string, boolean>>
  readonly counts: LiveCounts
  readonly marks: Readonly<Record<string, CardMark>>
  readonly lit: Readonly<Record<string, 'now' | 'passed'>>
  readonly overlay: Overlay
  /** Who else has this flow open. */
  readonly others: readonly Other[]
  /** The exit that the palette adds to, once a `+` was pressed. */
  readonly addFrom: (PortRef & { readonly isInsert: boolean }) | null
  readonly view: 'canvas' | 'outline' | 'prompts'
  readonly drawer: 'problems' | 'simulator' | null
  readonly dialog: 'publish' | 'commands' | 'versions' | 'shortcuts' | 'conflict' | 'search' | null
  readonly isPaletteShown: boolean
  readonly hasSnap: boolean
  readonly hasMinimap: boolean

  readonly edit: (label: Text, recipe: Recipe, options?: { readonly merge?: string; readonly select?: readonly string[] }) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly select: (ids: readonly string[]) => void
  readonly chooseEdge: (edge: PortRef | null) => void
  readonly set: (part: Partial<StudioState>) => void
}

export type StudioStore = StoreApi<StudioState>

export interface StudioStart {
  readonly flowId: string
  readonly base: Base
  readonly isReadOnly: boolean
  /** Work that this browser still holds from before. */
  readonly kept?: {
    readonly draft: FlowDraft
    readonly past: readonly Entry[]
    readonly future: readonly Entry[]
    readonly unanswered?: readonly FlowDraft[]
  }
  readonly nowMs: () => number
}

export function createStudioStore({ flowId, base, isReadOnly, kept, nowMs }: StudioStart): StudioStore {
  return createStore<StudioState>()((set, get) => ({
    flowId,
    isReadOnly,
    base,
    draft: kept?.draft ?? base.draft,
    past: kept?.past ?? [],
    future: kept?.future ?? [],
    save: kept && kept.draft !== base.draft ? 'waiting' : 'saved',
    saveProblem: null,
    unanswered: kept?.unanswered ?? [],
    conflict: null,
    gone: null,
    around: null,
    selection: [],
    chosenEdge: null,
    dragged: null,
    focusField: null,
    called: [],
    issues: [],
    gates: [],
    openGates: {},
    counts: noCounts,
    marks: {},
    lit: {},
    overlay: noOverlay,
    others: [],
    addFrom: null,
    view: 'canvas',
    drawer: null,
    dialog: null,
    isPaletteShown: true,
    hasSnap: true,
    hasMinimap: true,
    edit: (label, recipe, { merge, select } = {}) => {
      if (get().isReadOnly) return
      const before = get()
      const after = edit(before, recipe, { label, merge, nowMs: nowMs() })
      if (after !== before) set({ ...pick(after), save: unsaved(before), ...(select ? { selection: select, chosenEdge: null } : {}) })
    },
    undo: () => step(get, set, (history) => undo(history, get().around)),
    redo: () => step(get, set, (history) => redo(history, get().around)),
    select: (selection) => set({ selection, chosenEdge: null, focusField: null }),
    chooseEdge: (chosenEdge) => set({ chosenEdge, selection: [], focusField: null }),
    set,
  }))
}

function step(get: () => StudioState, set: (part: Partial<StudioState>) => void, go: (history: History) => History): void {
  const before = get()
  const after = go(before)
  if (after === before || before.isReadOnly) return
  const selection = before.selection.filter((id) => id.startsWith('comment:') || after.draft.flow.nodes[id])
  set({ ...pick(after), save: unsaved(before), selection, chosenEdge: null })
}

/** An open question is answered first: asked anew at every key, nobody could go on working. */
const unsaved = ({ save }: StudioState): SaveState => (save === 'conflict' ? save : 'waiting')

function pick({ draft, past, future }: History): History {
  return { draft, past, future }
}
