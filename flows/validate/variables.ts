import type { Flow, VariableDeclaration } from '../model/flow'
import type { Graph } from './graph'

export interface KnownVariable {
  readonly declaration: VariableDeclaration
  /** Always there: the contact brings it with a fallback declared. */
  readonly hasFallback: boolean
  readonly ofContact: boolean
}

/** Every variable of a flow: the contact's, and what nodes put out. A later declaration of the same name does not change the first. */
export function variablesOfFlow(flow: Flow, { nodes }: Graph): ReadonlyMap<string, KnownVariable> {
  const known = new Map<string, KnownVariable>()
  for (const declaration of flow.variables ?? []) {
    known.set(declaration.name, { declaration, hasFallback: declaration.fallback !== undefined, ofContact: true })
  }
  for (const { slug, config, definition } of nodes.values()) {
    for (const declaration of definition.outputs?.(config, slug) ?? []) {
      if (!known.has(declaration.name)) known.set(declaration.name, { declaration, hasFallback: false, ofContact: false })
    }
  }
  return known
}

/** Which of `names` have a value on every path to a node. */
export interface Defined {
  isDefined(slug: string, name: string): boolean
}

/**
 * Forward over the graph in reverse postorder with one bit per variable that is read somewhere: a handful of machine
 * words per node, two or three rounds. Contacts bring theirs with them; CSV columns may be empty, so those without a
 * fallback count as undefined.
 */
export function definedVariables(graph: Graph, names: readonly string[], given: ReadonlySet<string>): Defined {
  const bit = new Map(names.map((name, index) => [name, index]))
  const words = Math.ceil(names.length / 32) || 1
  const order = reversePostorder(graph)
  const place = new Map(order.map((slug, index) => [slug, index]))
  const before = order.map(() => new Int32Array(words).fill(-1))
  const start = new Int32Array(words)
  for (const name of given) mark(start, name)
  for (const root of graph.roots) before[place.get(root) ?? -1]?.set(start)
  for (let changed = true; changed; ) {
    changed = false
    for (const slug of order) if (push(slug)) changed = true
  }
  return { isDefined: (slug, name) => has(before[place.get(slug) ?? -1], bit.get(name)) }

  function push(slug: string): boolean {
    const node = graph.nodes.get(slug)
    const here = before[place.get(slug) ?? -1]
    if (!node || !here) return false
    const outputs = node.definition.outputs?.(node.config, slug) ?? []
    let changed = false
    for (const { port, to } of graph.next.get(slug) ?? []) {
      const target = before[place.get(to) ?? -1]
      if (!target) continue
      const after = Int32Array.from(here)
      for (const { name } of outputs) if (isKnownBehind(node.definition.outputsOn, name, slug, port)) mark(after, name)
      for (let index = 0; index < words; index++) {
        const met = (target[index] ?? 0) & (after[index] ?? 0)
        if (met === target[index]) continue
        target[index] = met
        changed = true
      }
    }
    return changed
  }

  function mark(set: Int32Array, name: string): void {
    const index = bit.get(name)
    if (index !== undefined) set[index >> 5] = (set[index >> 5] ?? 0) | (1 << (index & 31))
  }
}

function has(set: Int32Array | undefined, index: number | undefined): boolean {
  // A node that nothing reaches has no path on which anything could be missing.
  return set === undefined || (index !== undefined && ((set[index >> 5] ?? 0) & (1 << (index & 31))) !== 0)
}

function isKnownBehind(on: Readonly<Record<string, readonly string[]>> | undefined, name: string, slug: string, port: string): boolean {
  const own = name.startsWith(`${slug}.`) ? name.slice(slug.length + 1) : name
  const ports = on?.[own] ?? on?.['*']
  return ports === undefined || ports.includes(port)
}

function reversePostorder({ roots, next }: Graph): readonly string[] {
  const seen = new Set<string>()
  const done: string[] = []
  const stack: { slug: string; index: number }[] = []
  for (const root of roots) {
    if (seen.has(root)) continue
    seen.add(root)
    stack.push({ slug: root, index: 0 })
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const edge = next.get(top.slug)?.[top.index++]
      if (edge === undefined) {
        done.push(top.slug)
        stack.pop()
      } else if (!seen.has(edge.to)) {
        seen.add(edge.to)
        stack.push({ slug: edge.to, index: 0 })
      }
    }
  }
  return done.reverse()
}
