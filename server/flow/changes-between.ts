import type { Flow, FlowNode } from '../../flows/index'

/** Slugs by what became of them. */
export interface Changes {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** What changed from one version to the next, node by node; places on the canvas do not count. */
export function changesBetween(before: Flow | null, after: Flow): Changes {
  const old: Readonly<Record<string, FlowNode>> = before?.nodes ?? {}
  const now = Object.keys(after.nodes)
  return {
    added: now.filter((slug) => !Object.hasOwn(old, slug)),
    removed: Object.keys(old).filter((slug) => !Object.hasOwn(after.nodes, slug)),
    changed: now.filter((slug) => Object.hasOwn(old, slug) && JSON.stringify(old[slug]) !== JSON.stringify(after.nodes[slug])),
  }
}
