import type { Issue } from '../../../flows/model/issue'
import type { Locale } from '../../../flows/model/text'
import type { Definitions } from '../definition-of'
import type { FlowDraft, Point } from '../document/draft'
import type { CanvasModel } from './canvas-types'
import { createCardNodes } from './card-nodes'
import { createCommentNodes } from './comment-nodes'
import { createEdges } from './edges'
import { gateStacks } from './gate-stacks'
import { createGateNodes } from './gate-nodes'
import type { EdgeGates } from '../../../flows/compliance/gates-on-edges'
import type { LiveCounts } from './live-counts'
import type { Overlay } from './overlay'
import { placeMissing } from './place'
import type { CardMark } from './to-card'

/** Everything that decides how the canvas looks. Nothing else does, and nothing of the result is ever stored. */
export interface CanvasInput {
  readonly draft: FlowDraft
  readonly definitions: Definitions
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
 * answer piece by piece: what did not change stays the very same object, so React draws only what did.
 */
export function createToCanvas(): (input: CanvasInput) => CanvasModel {
  const cards = createCardNodes()
  const gates = createGateNodes()
  const comments = createCommentNodes()
  const edges = createEdges()
  const placed = remember(placeMissing)
  return (input) => {
    const places = { ...placed(input.draft.flow, input.draft.layout), ...input.dragged }
    const stacks = gateStacks(input.gates, places, input.openGates)
    return { nodes: [...comments(input), ...cards(input, places), ...gates(stacks, input.lit)], edges: edges(input, stacks) }
  }
}

function remember<A, B, R>(make: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { a: A; b: B; result: R } | undefined
  return (a, b) => {
    if (!last || last.a !== a || last.b !== b) last = { a, b, result: make(a, b) }
    return last.result
  }
}
