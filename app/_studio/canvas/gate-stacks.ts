import type { Point } from '../document/draft'
import { card, entryPoint, gate, gateSize } from './geometry'
import type { EdgeGates, PlacedGate } from '../../../flows/compliance/gates-on-edges'

/** The gates that a set of connections passes on its way into one node: one narrow locked card. */
export interface GateStack {
  readonly id: string
  readonly to: string
  readonly gates: readonly PlacedGate[]
  /** Connections that pass here, as `node:port`. */
  readonly edges: readonly string[]
  readonly isOpen: boolean
  readonly at: Point
}

const gapPx = 36
/** A folded lock must fit where there is hardly any room. */
const foldedGapPx = 14

/**
 * Connections into the same node with the same gates share a stack, standing left of the node. Where there is no
 * room for the card it folds to a lock with a count, until somebody opens it.
 */
export function gateStacks(
  edges: readonly EdgeGates[],
  places: Readonly<Record<string, Point>>,
  isOpen: Readonly<Record<string, boolean>>,
): readonly GateStack[] {
  const groups = new Map<string, EdgeGates[]>()
  for (const edge of edges) {
    if (!places[edge.to] || edge.node === edge.to) continue
    const id = `gate:${edge.to}:${edge.gates.map((one) => one.gate).join('+')}`
    groups.set(id, [...(groups.get(id) ?? []), edge])
  }
  const below = new Map<string, number>()
  const stacks: GateStack[] = []
  for (const [id, group] of groups) {
    const [first] = group
    const target = first && places[first.to]
    if (!first || !target) continue
    const open = isOpen[id] ?? roomFor(group, places, target)
    const size = gateSize(first.gates.length, open)
    const down = below.get(first.to) ?? 0
    below.set(first.to, down + size.height + 12)
    const at = { x: target.x - (open ? gapPx : foldedGapPx) - size.width, y: target.y + entryPoint.y - gate.chipHeight / 2 + down }
    const passing = group.flatMap((edge) => (edge.node ? [`${edge.node}:${edge.port}`] : []))
    stacks.push({ id, to: first.to, gates: first.gates, edges: [...new Set(passing)], isOpen: open, at })
  }
  return stacks
}

function roomFor(group: readonly EdgeGates[], places: Readonly<Record<string, Point>>, target: Point): boolean {
  return group.every((edge) => {
    const from = places[edge.node]
    return !from || target.x - (from.x + card.width) >= gate.width + 2 * gapPx
  })
}
