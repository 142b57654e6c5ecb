/** Keeps results by name as long as what they were made of is the same; names not asked for in a round are dropped. */
export function createKeep<T>(): { readonly round: () => void; readonly get: (name: string, from: readonly unknown[], make: () => T) => T } {
  let before = new Map<string, { from: readonly unknown[]; value: T }>()
  let now = new Map<string, { from: readonly unknown[]; value: T }>()
  return {
    round: () => {
      before = now
      now = new Map()
    },
    get: (name, from, make) => {
      const old = before.get(name)
      const isSame = old && old.from.length === from.length && old.from.every((one, i) => Object.is(one, from[i]))
      const kept = isSame ? old : { from, value: make() }
      now.set(name, kept)
      return kept.value
    },
  }
}
