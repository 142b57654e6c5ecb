/** A tree with one value at a path; `undefined` takes it out. Lists are gone through by index, what is missing on the way is made. */
export function withValue(tree: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(tree)) return tree.map((entry, index) => (String(index) === key ? withValue(entry, rest, value) : entry))
  const record: Readonly<Record<string, unknown>> = typeof tree === 'object' && tree !== null ? { ...tree } : {}
  const inner = rest.length === 0 ? value : withValue(record[key], rest, value)
  const others = Object.entries(record).filter(([name]) => name !== key)
  if (inner === undefined) return Object.fromEntries(others)
  return Object.hasOwn(record, key)
    ? Object.fromEntries(Object.entries(record).map(([name, old]) => [name, name === key ? inner : old]))
    : { ...record, [key]: inner }
}
