import type { Flow } from '../../flows/model/flow'
import { readConfig } from './canvas/read-config'
import { type Definitions, definitionOf } from './definition-of'

/**
 * Variables that surely have a value where a node stands: the contact's, and what was brought home by nodes that lie
 * on every way to it. What only some ways bring is not offered, so that nothing is ever spoken as `{{name}}`.
 */
export function variablesAt(flow: Flow, definitions: Definitions, slug: string): readonly string[] {
  const own = (flow.variables ?? []).map((variable) => variable.name)
  const before = new Map<string, string[]>()
  for (const [from, node] of Object.entries(flow.nodes)) {
    for (const to of Object.values(node.on ?? {})) before.set(to, [...(before.get(to) ?? []), from])
  }
  const given = (name: string): readonly string[] => {
    const node = flow.nodes[name]
    const definition = definitionOf(definitions, node)
    return node && definition?.outputs ? definition.outputs(readConfig(definition, node), name).map((one) => one.name) : []
  }
  // Greatest fixed point: start with "everything known" (null) and take away until nothing changes.
  const known = new Map<string, ReadonlySet<string> | null>(
    Object.keys(flow.nodes).map((name) => [name, (before.get(name)?.length ?? 0) > 0 ? null : new Set()]),
  )
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const [name, sources] of before) {
      const next = meet(
        sources.map((source) => {
          const at = known.get(source)
          return at ? new Set([...at, ...given(source)]) : null
        }),
      )
      const old = known.get(name)
      if (next && (!old || old.size !== next.size)) {
        known.set(name, next)
        isSettled = false
      }
    }
  }
  return [...own, ...(known.get(slug) ?? [])]
}

function meet(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const real = sets.filter((set) => set !== null)
  const [first, ...rest] = real
  return first ? new Set([...first].filter((name) => rest.every((set) => set.has(name)))) : null
}
