import { freeSlug } from '../fix/free-slug'
import type { Fix, Issue } from '../model/issue'
import { nodeDefinitions } from '../nodes/registry'
import { issue } from './codes'
import type { Graph } from './graph'

/**
 * Circles in which nothing takes time: neither a wait nor a question. Tarjan's components over the nodes that do not
 * pause, by number and on a stack of its own, so that 10,000 nodes in a row do not overflow ours.
 */
export function checkLoops(graph: Graph): readonly Issue[] {
  const { slugs, next } = running(graph)
  const seen = new Int32Array(slugs.length).fill(-1)
  const low = new Int32Array(slugs.length)
  const isOpen = new Uint8Array(slugs.length)
  const open: number[] = []
  const found: Issue[] = []
  let count = 0
  for (let node = 0; node < slugs.length; node++) if (seen[node] === -1) visit(node)
  return found

  function visit(root: number): void {
    const stack = [enter(root)]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = next[top.node]?.[--top.rest]
      if (to === undefined) {
        stack.pop()
        const parent = stack.at(-1)
        if (parent) lower(parent.node, low[top.node] ?? 0)
        if (low[top.node] === seen[top.node]) close(top.node)
      } else if (seen[to] === -1) stack.push(enter(to))
      else if (isOpen[to]) lower(top.node, seen[to] ?? 0)
    }
  }

  /** `rest`: its edges that are still to be walked, from the last to the first. */
  function enter(node: number): { readonly node: number; rest: number } {
    seen[node] = count
    low[node] = count++
    open.push(node)
    isOpen[node] = 1
    return { node, rest: next[node]?.length ?? 0 }
  }

  function lower(node: number, value: number): void {
    low[node] = Math.min(low[node] ?? value, value)
  }

  function close(node: number): void {
    const members = open.splice(open.lastIndexOf(node))
    for (const member of members) isOpen[member] = 0
    if (members.length === 1 && !next[node]?.includes(node)) return
    const names = members.map((member) => slugs[member] ?? '')
    const [slug = ''] = names
    const shown = [...names.slice(0, 8), ...(names.length > 8 ? ['…'] : []), slug]
    found.push(issue('endless-loop', { node: slug, fix: waitInside(graph, slug, new Set(names)) }, { path: shown.join(' → ') }))
  }
}

/** The nodes that do not pause, numbered in their order, and which of them lead to which. */
function running({ nodes, next }: Graph): { readonly slugs: readonly string[]; readonly next: readonly (readonly number[])[] } {
  const numbers = new Map<string, number>()
  for (const { slug, definition, config } of nodes.values()) {
    if (!definition.entry && !definition.pauses?.(config)) numbers.set(slug, numbers.size)
  }
  const slugs = [...numbers.keys()]
  const targets = slugs.map((slug) => {
    const own: number[] = []
    for (const { to } of next.get(slug) ?? []) {
      const number = numbers.get(to)
      if (number !== undefined) own.push(number)
    }
    return own
  })
  return { slugs, next: targets }
}

/** A pause on a way that stays in the circle, so that it cannot spin. */
function waitInside({ nodes, next }: Graph, slug: string, members: ReadonlySet<string>): Fix | undefined {
  const edge = next.get(slug)?.find(({ port, to }) => port !== '' && members.has(to))
  const pause = nodeDefinitions.find(({ category, pauses, fresh }) => category === 'time' && pauses?.(fresh))
  const [out] = pause?.ports(pause.fresh) ?? []
  if (!edge || !pause || !out) return undefined
  const label = { 'zh-CN': `在“${slug}”之后加一个“${pause.name['zh-CN']}”`, en: `Put a “${pause.name.en}” behind “${slug}”` }
  const added = freeSlug(Object.fromEntries(nodes), pause.type)
  const add = { do: 'addNode', slug: added, type: pause.type, connect: { node: slug, port: edge.port }, label } as const
  return { do: 'all', steps: [add, { do: 'connect', node: added, port: out.id, to: edge.to, label }], label }
}
