import type { Port } from '../../../flows/model/port'
import type { Point } from '../document/draft'

/** Fixed sizes, in px: the canvas never has to measure a card, which keeps 1,000 of them fluid. */
export const card = { width: 264, header: 40, body: 56, row: 28, foot: 8, radius: 12 } as const
export const gate = { width: 176, header: 28, row: 24, foot: 4, chipWidth: 52, chipHeight: 28 } as const
export const comment = { width: 240, height: 96 } as const
export const gridPx = 8

export interface Size {
  readonly width: number
  readonly height: number
}

/** One exit sits in the header line; more get a row each. */
export function cardSize(ports: number): Size {
  const rows = ports > 1 ? ports * card.row + card.foot : 0
  return { width: card.width, height: card.header + card.body + rows }
}

/** Middle of the way in, relative to the card. */
export const entryPoint: Point = { x: 0, y: card.header / 2 }

/** Middle of an exit's handle, relative to the card. */
export function exitPoint(index: number, ports: number): Point {
  const y = ports > 1 ? card.header + card.body + card.row * (index + 0.5) : card.header / 2
  return { x: card.width, y }
}

export function gateSize(gates: number, isOpen: boolean): Size {
  return isOpen ? { width: gate.width, height: gate.header + gates * gate.row + gate.foot } : { width: gate.chipWidth, height: gate.chipHeight }
}

/** Reading order of exits: keys first, then plain, no input, failures last; the node's own order inside each. */
export function orderPorts(ports: readonly Port[]): readonly Port[] {
  const rank = { key: 0, next: 1, noInput: 2, failure: 3 } as const
  return [...ports].sort((a, b) => rank[a.kind] - rank[b.kind])
}
