const output = /\{\{\s*([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)\s*\}\}/y
/** Words that liquid reads as values or operators. */
const reserved = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank', 'and', 'or', 'not', 'contains'])

/**
 * The variables of a template that has nothing but plain outputs like `{{ name }}` and `{{ ask.key }}`, as most texts
 * do: read without parsing it. Undefined for everything else, which is liquid's to read.
 */
export function plainNames(text: string): readonly string[] | undefined {
  if (text.includes('{%') || text.includes('|')) return undefined
  const byRoot = new Map<string, Set<string>>()
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', output.lastIndex)) {
    output.lastIndex = at
    const name = output.exec(text)?.[1]
    if (name === undefined) return undefined
    const [root = name] = name.split('.', 1)
    if (reserved.has(root)) return undefined
    const known = byRoot.get(root)
    if (known) known.add(name)
    else byRoot.set(root, new Set([name]))
  }
  // As liquid lists them: those of one root together.
  return [...byRoot.values()].flatMap((names) => [...names])
}
