import type { Point } from '../document/draft'
import { groupBy } from './keep'
import { card, entryPoint, gate, gateSize } from './geometry'
import type { EdgeGates, PlacedGate } from '../../../flows/compliance/gates-on-edges'

/** Connections into one node that pass the same gates. */
export interface GateGroup {
  readonly id: string
  readonly to: string
  readonly gates: readonly PlacedGate[]
  /** Nodes that they come from; '' for the beginning of a call. */
  readonly from: readonly string[]
  /** Connections that pass here, as `node:port`. */
  readonly edges: readonly string[]
}

/** The gates of a group as one narrow locked card at its place. */
export interface GateStack extends GateGroup {
  readonly isOpen: boolean
  readonly at: Point
}

const gapPx = 36
/** A folded lock must fit where there is hardly any room. */
const foldedGapPx = 14

/** Connections into the same node with the same gates share a stack. */
export function gateGroups(edges: readonly EdgeGates[]): readonly GateGroup[] {
  const passing = groupBy(
    edges.filter((edge) => edge.node !== edge.to),
    (edge) => `gate:${edge.to}:${edge.gates.map((one) => one.gate).join('+')}`,
  )
  return [...passing].flatMap(([id, group]) => {
    const [first] = group
    if (!first) return []
    const edgesOf = group.flatMap((edge) => (edge.node ? [`${edge.node}:${edge.port}`] : []))
    return [{ id, to: first.to, gates: first.gates, from: group.map((edge) => edge.node), edges: [...new Set(edgesOf)] }]
  })
}

/**
 * Each group stands left of its node. Where there is no room for the card it folds to a lock with a count, until
 * somebody opens it.
 */
export function gateStacks(
  groups: readonly GateGroup[],
  placeOf: (slug: string) => Point | undefined,
  isOpen: Readonly<Record<string, boolean>>,
): readonly GateStack[] {
  const below = new Map<string, number>()
  const stacks: GateStack[] = []
  for (const group of groups) {
    const target = placeOf(group.to)
    if (!target) continue
    const open = isOpen[group.id] ?? group.from.every((slug) => hasRoom(placeOf(slug), target))
    const size = gateSize(group.gates.length, open)
    const down = below.get(group.to) ?? 0
    below.set(group.to, down + size.height + 12)
    const at = { x: target.x - (open ? gapPx : foldedGapPx) - size.width, y: target.y + entryPoint.y - gate.chipHeight / 2 + down }
    stacks.push({ ...group, isOpen: open, at })
  }
  return stacks
}

function hasRoom(from: Point | undefined, target: Point): boolean {
  return !from || target.x - (from.x + card.width) >= gate.width + 2 * gapPx
}
