/** Calls that run now, by node, and how many left each node by each exit. */
export interface LiveCounts {
  readonly here: Readonly<Record<string, number>>
  /** Slug → port → calls that left by it. */
  readonly left: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export const noCounts: LiveCounts = { here: {}, left: {} }
