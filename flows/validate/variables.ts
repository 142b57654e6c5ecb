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
 * words per node, and only nodes whose bits changed are looked at again. Contacts bring theirs with them; CSV columns may
 * be empty, so those without a fallback count as undefined.
 */
export function definedVariables(graph: Graph, names: readonly string[], given: ReadonlySet<string>): Defined {
  const bit = new Map(names.map((name, index) => [name, index]))
  const words = Math.ceil(names.length / 32) || 1
  const order = reversePostorder(graph)
  const place = new Map(order.map((slug, index) => [slug, index]))
  /** Bits of the node at place `n` of the order: `words` words from `n * words` on. All are set until a path says otherwise. */
  const before = new Int32Array(order.length * words).fill(-1)
  const after = new Int32Array(words)
  const isPending = new Uint8Array(order.length)
  let pending = 0
  for (const name of given) mark(name)
  for (const root of graph.roots) {
    const at = place.get(root) ?? 0
    before.set(after, at * words)
    wake(at)
  }
  while (pending > 0) for (let at = 0; at < order.length; at++) if (isPending[at]) push(at)
  return { isDefined: (slug, name) => has(place.get(slug), bit.get(name)) }

  function wake(at: number): void {
    if (isPending[at]) return
    isPending[at] = 1
    pending++
  }

  function push(at: number): void {
    isPending[at] = 0
    pending--
    const slug = order[at] ?? ''
    const outputs = readOutputs(slug)
    for (const { port, to } of graph.next.get(slug) ?? []) {
      const target = place.get(to)
      if (target === undefined) continue
      for (let index = 0; index < words; index++) after[index] = before[at * words + index] ?? 0
      for (const name of outputs) if (isKnownBehind(graph.nodes.get(slug)?.definition.outputsOn, name, slug, port)) mark(name)
      if (meet(target)) wake(target)
    }
  }

  /** What a node puts out and somebody reads: all else changes nothing here. */
  function readOutputs(slug: string): readonly string[] {
    const node = graph.nodes.get(slug)
    const outputs = node?.definition.outputs?.(node.config, slug) ?? []
    return outputs.flatMap(({ name }) => (bit.has(name) ? [name] : []))
  }

  function meet(target: number): boolean {
    let changed = false
    for (let index = 0; index < words; index++) {
      const old = before[target * words + index] ?? 0
      const met = old & (after[index] ?? 0)
      if (met === old) continue
      before[target * words + index] = met
      changed = true
    }
    return changed
  }

  function mark(name: string): void {
    const index = bit.get(name)
    if (index !== undefined) after[index >> 5] = (after[index >> 5] ?? 0) | (1 << (index & 31))
  }

  function has(at: number | undefined, index: number | undefined): boolean {
    // A node that nothing reaches has no path on which anything could be missing.
    return at === undefined || (index !== undefined && ((before[at * words + (index >> 5)] ?? 0) & (1 << (index & 31))) !== 0)
  }
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
