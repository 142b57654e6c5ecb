import { freeSlug } from '../fix/free-slug'
import type { Fix, Issue } from '../model/issue'
import { nodeDefinitions } from '../nodes/registry'
import { issue } from './codes'
import type { Graph } from './graph'

/**
 * Circles in which nothing takes time: neither a wait nor a question. Tarjan's components over the nodes that do not
 * pause, on a stack of its own, so that 10,000 nodes in a row do not overflow ours.
 */
export function checkLoops({ nodes, next }: Graph): readonly Issue[] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const found: Issue[] = []
  const runs = (slug: string) => {
    const node = nodes.get(slug)
    return node !== undefined && !node.definition.entry && !node.definition.pauses?.(node.config)
  }
  const edges = (slug: string) => (next.get(slug) ?? []).map(({ to }) => to).filter(runs)
  for (const slug of nodes.keys()) if (runs(slug) && !index.has(slug)) visit(slug)
  return found

  function visit(root: string): void {
    const stack = [{ slug: root, rest: enter(root) }]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = top.rest.pop()
      if (to === undefined) {
        stack.pop()
        const parent = stack.at(-1)
        if (parent) lower(parent.slug, low.get(top.slug) ?? 0)
        if (low.get(top.slug) === index.get(top.slug)) close(top.slug)
      } else if (!index.has(to)) stack.push({ slug: to, rest: enter(to) })
      else if (isOpen.has(to)) lower(top.slug, index.get(to) ?? 0)
    }
  }

  function enter(slug: string): string[] {
    index.set(slug, index.size)
    low.set(slug, index.size - 1)
    open.push(slug)
    isOpen.add(slug)
    return [...edges(slug)]
  }

  function lower(slug: string, value: number): void {
    low.set(slug, Math.min(low.get(slug) ?? value, value))
  }

  /** A pause on a way that stays in the circle, so that it cannot spin. */
  function waitInside(slug: string, members: ReadonlySet<string>): Fix | undefined {
    const edge = next.get(slug)?.find(({ port, to }) => port !== '' && members.has(to))
    const pause = nodeDefinitions.find(({ category, pauses, fresh }) => category === 'time' && pauses?.(fresh))
    const [out] = pause?.ports(pause.fresh) ?? []
    if (!edge || !pause || !out) return undefined
    const label = { 'zh-CN': `在“${slug}”之后加一个“${pause.name['zh-CN']}”`, en: `Put a “${pause.name.en}” behind “${slug}”` }
    const added = freeSlug(Object.fromEntries(nodes), pause.type)
    const add = { do: 'addNode', slug: added, type: pause.type, connect: { node: slug, port: edge.port }, label } as const
    return { do: 'all', steps: [add, { do: 'connect', node: added, port: out.id, to: edge.to, label }], label }
  }

  function close(slug: string): void {
    const members: string[] = []
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      isOpen.delete(one)
      members.unshift(one)
      if (one === slug) break
    }
    if (members.length === 1 && !edges(slug).includes(slug)) return
    const shown = [...members.slice(0, 8), ...(members.length > 8 ? ['…'] : []), slug]
    found.push(issue('endless-loop', { node: slug, fix: waitInside(slug, new Set(members)) }, { path: shown.join(' → ') }))
  }
}
