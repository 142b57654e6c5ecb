interface Kept<T> {
  readonly from: readonly unknown[]
  readonly value: T
}

export interface Keep<T> {
  readonly round: () => void
  /** `make` gets the value that this name had, whatever it was made of. */
  readonly get: (name: string, from: readonly unknown[], make: (old: T | undefined) => T) => T
}

/** Keeps results by name as long as what they were made of is the same; names not asked for in a round are dropped. */
export function createKeep<T>(): Keep<T> {
  let before = new Map<string, Kept<T>>()
  let now = new Map<string, Kept<T>>()
  return {
    round: () => {
      before = now
      now = new Map()
    },
    get: (name, from, make) => {
      const old = before.get(name)
      const kept = old && isSame(old.from, from) ? old : { from, value: make(old?.value) }
      now.set(name, kept)
      return kept.value
    },
  }
}

/** The last result of a function, as long as it is asked for the very same things. */
export function remember<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    if (!last || !isSame(last.args, args)) last = { args, result: make(...args) }
    return last.result
  }
}

/** The same for a function of one object, whose values are compared. */
export function rememberParts<I extends object, R>(make: (input: I) => R): (input: I) => R {
  let last: { readonly parts: readonly unknown[]; readonly result: R } | undefined
  return (input) => {
    const parts = Object.values(input)
    if (!last || !isSame(last.parts, parts)) last = { parts, result: make(input) }
    return last.result
  }
}

/** Values by name, in the order in which each name came first. */
export function groupBy<T>(list: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(nameOf(one))
    if (group) group.push(one)
    else groups.set(nameOf(one), [one])
  }
  return groups
}

/** Gives the list before back when the new one holds the same: React Flow works through a list that it has not seen. */
export function sameList<T>(): (list: readonly T[]) => readonly T[] {
  let last: readonly T[] = []
  return (list) => {
    if (!isSame(last, list)) last = list
    return last
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (!Object.is(a[i], b[i])) return false
  return true
}
