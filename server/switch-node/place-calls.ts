export interface NodeRoom {
  readonly name: string
  readonly linesMax: number
  readonly linesLeft: number
  /** Whole calls that its bucket holds. */
  readonly turns: number
}

/** Names of nodes for so many calls, the emptiest first each time; fewer when there is no room for all. */
export function placeCalls(count: number, rooms: readonly NodeRoom[]): readonly string[] {
  const open = rooms.map((room) => ({ ...room }))
  const placed: string[] = []
  while (placed.length < count) {
    const [best] = open.filter(({ linesLeft, turns }) => linesLeft >= 1 && turns >= 1).sort((a, b) => b.linesLeft / b.linesMax - a.linesLeft / a.linesMax)
    if (!best) break
    best.linesLeft -= 1
    best.turns -= 1
    placed.push(best.name)
  }
  return placed
}
