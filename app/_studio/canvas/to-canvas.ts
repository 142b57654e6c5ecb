import type { Issue } from '../../../flows/model/issue'
import type { Locale } from '../../../flows/model/text'
import type { Faces } from '../definition-of'
import type { FlowDraft, Point } from '../document/draft'
import type { CanvasModel, CanvasNode } from './canvas-types'
import { createCardNodes } from './card-nodes'
import { createCards } from './cards'
import { createCommentNodes } from './comment-nodes'
import { createEdges } from './edges'
import { gateGroups, gateStacks } from './gate-stacks'
import { createGateNodes } from './gate-nodes'
import { remember, rememberParts, sameList } from './keep'
import type { EdgeGates } from '../../../flows/compliance/gates-on-edges'
import type { LiveCounts } from './live-counts'
import type { Overlay } from './overlay'
import { placeMissing } from './place'
import { createSpokenNames } from './spoken-names'
import type { CardMark } from './to-card'

/** Everything that decides how the canvas looks. Nothing else does, and nothing of the result is ever stored. */
export interface CanvasInput {
  readonly draft: FlowDraft
  /**
   * Nodes by whose names connections are spoken of, the draft's unless said: those before the last pause of typing, or
   * every letter of a name makes connections anew.
   */
  readonly named?: FlowDraft['flow']['nodes']
  readonly definitions: Faces
  readonly locale: Locale
  readonly issues: readonly Issue[]
  readonly gates: readonly EdgeGates[]
  readonly counts: LiveCounts
  readonly selection: readonly string[]
  /** `node:port` of the chosen connection. */
  readonly chosenEdge: string | null
  /** Places of what is being dragged right now. */
  readonly dragged: Readonly<Record<string, Point>> | null
  readonly openGates: Readonly<Record<string, boolean>>
  /** Slug, or `node:port`, → how it differs from the version compared with. */
  readonly marks: Readonly<Record<string, CardMark>>
  /** Slugs, `node:port`, and `>slug` for the gates before a node, on the way of a simulated or replayed call. */
  readonly lit: Readonly<Record<string, 'now' | 'passed'>>
  readonly overlay: Overlay
  readonly isReadOnly: boolean
}

/**
 * Flow, layout, issues, receipt and live counts → React Flow's nodes and edges. The function remembers its last
 * answer piece by piece: what did not change stays the very same object, so React draws only what did; a drag asks
 * for places alone, a keystroke for one card.
 */
export function createToCanvas(): (input: CanvasInput) => CanvasModel {
  const placed = remember(placeMissing)
  const groups = remember(gateGroups)
  const spokenNames = createSpokenNames()
  const cards = rememberParts(createCards())
  const edges = rememberParts(createEdges())
  const cardNodes = createCardNodes()
  const gateNodes = createGateNodes()
  const comments = createCommentNodes()
  const same = sameList<CanvasNode>()
  return (input) => {
    const { draft, definitions, locale, issues, counts, marks, lit, overlay, dragged, chosenEdge } = input
    const { nodes } = draft.flow
    const names = spokenNames(input.named ?? nodes, definitions, locale)
    const places = placed(draft.flow, draft.layout)
    const gates = groups(input.gates)
    const stacks = gateStacks(gates, (slug) => (nodes[slug] ? (dragged?.[slug] ?? places[slug]) : undefined), input.openGates)
    const drawn = cards({ nodes, definitions, locale, issues, counts, marks, lit, overlay })
    const shown = cardNodes(input, drawn, places)
    return {
      nodes: same([...comments(input), ...shown, ...gateNodes(stacks, names, input)]),
      edges: edges({ nodes, names, definitions, locale, gates, chosenEdge, counts, marks, lit, overlay }),
    }
  }
}
