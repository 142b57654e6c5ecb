import type { Flow, FlowNode } from '../../flows/model/flow'
import { readConfig } from './canvas/read-config'
import { type Definitions, definitionOf } from './definition-of'

/**
 * Variables that surely have a value where a node stands: the contact's, and what was brought home by nodes that lie
 * on every way to it. What only some ways bring is not offered, so that nothing is ever spoken as `{{name}}`.
 */
export function variablesAt(flow: Flow, definitions: Definitions, slug: string): readonly string[] {
  const own = (flow.variables ?? []).map((variable) => variable.name)
  const before = sourcesOf(flow)
  const way = shortestWay(before, slug)
  if (way.length === 0) return own
  const givers = new Map<string, Set<string>>()
  for (const [name, node] of Object.entries(flow.nodes)) {
    for (const variable of givenBy(definitions, node, name)) givers.set(variable, (givers.get(variable) ?? new Set()).add(name))
  }
  const always = unavoidable(flow, before, way)
  const given = new Set(way.slice(0, -1).flatMap((name) => givenBy(definitions, flow.nodes[name], name)))
  const isSure = (variable: string) => {
    const from = givers.get(variable) ?? new Set()
    // Given by several nodes it may be on every way although none of them is.
    return [...from].some((name) => always.has(name)) || (from.size > 1 && !canAvoid(before, slug, from))
  }
  return [...own, ...[...given].filter(isSure)]
}

type Sources = ReadonlyMap<string, readonly string[]>

function sourcesOf(flow: Flow): Sources {
  const before = new Map<string, string[]>(Object.keys(flow.nodes).map((name) => [name, []]))
  for (const [from, node] of Object.entries(flow.nodes)) for (const to of Object.values(node.on ?? {})) before.get(to)?.push(from)
  return before
}

/** From a node that nobody leads to, to `slug`, both with it; empty when it is such a node itself or stands in a closed ring. */
function shortestWay(before: Sources, slug: string): readonly string[] {
  const next = new Map<string, string | null>([[slug, null]])
  for (const [name] of next) {
    const sources = before.get(name) ?? []
    if (sources.length === 0) {
      const way: string[] = []
      for (let at: string | null | undefined = name; at; at = next.get(at)) way.push(at)
      return way.length > 1 ? way : []
    }
    for (const source of sources) if (!next.has(source)) next.set(source, name)
  }
  return []
}

/** Nodes of a way that every other way to its end passes, too. Looks at each connection once, whatever the flow's size. */
function unavoidable(flow: Flow, before: Sources, way: readonly string[]): ReadonlySet<string> {
  const place = new Map(way.map((name, i) => [name, i]))
  const seen = new Set<string>()
  let furthest = 0
  const explore = (start: string) => {
    const open = [start]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const to of Object.values(flow.nodes[name]?.on ?? {})) {
        const at = place.get(to)
        if (at !== undefined) furthest = Math.max(furthest, at)
        else if (!seen.has(to)) {
          seen.add(to)
          open.push(to)
        }
      }
    }
  }
  for (const [name, sources] of before) if (sources.length === 0 && !place.has(name)) explore(name)
  const found = new Set<string>()
  for (const [i, name] of way.slice(0, -1).entries()) {
    // Nothing that comes before it leads past it.
    if (furthest <= i) found.add(name)
    explore(name)
  }
  return found
}

/** Whether a way from some beginning to `slug` passes none of these nodes. */
function canAvoid(before: Sources, slug: string, nodes: ReadonlySet<string>): boolean {
  const seen = new Set([slug])
  for (const name of seen) {
    const sources = before.get(name) ?? []
    if (sources.length === 0) return true
    for (const source of sources) if (!nodes.has(source)) seen.add(source)
  }
  return false
}

/** A node is the same object until it changes, and reading a config takes longer than all the rest of this. */
const known = new WeakMap<FlowNode, { readonly definitions: Definitions; readonly slug: string; readonly names: readonly string[] }>()

function givenBy(definitions: Definitions, node: FlowNode | undefined, slug: string): readonly string[] {
  const definition = definitionOf(definitions, node)
  if (!node || !definition?.outputs) return []
  const old = known.get(node)
  if (old?.slug === slug && old.definitions === definitions) return old.names
  const names = definition.outputs(readConfig(definition, node), slug).map((one) => one.name)
  known.set(node, { definitions, slug, names })
  return names
}
