import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react'
import type { Text } from '../../../flows/model/text'
import type { Scope } from '../scope'
import type { Action } from './action'
import { selectedNodes } from './selected'

/** Moves the selection along connections: the keyboard's way of following the call. */
export const walkActions: readonly Action[] = [
  walk('walk.next', { 'zh-CN': '到下一个节点', en: 'Go to the next node' }, ArrowRight, 'alt+arrowright', ({ store }, slug) =>
    Object.values(store.getState().draft.flow.nodes[slug]?.on ?? {}),
  ),
  walk('walk.back', { 'zh-CN': '到上一个节点', en: 'Go to the node before' }, ArrowLeft, 'alt+arrowleft', ({ store }, slug) =>
    Object.entries(store.getState().draft.flow.nodes).flatMap(([name, node]) => (Object.values(node.on ?? {}).includes(slug) ? [name] : [])),
  ),
  sibling('walk.down', { 'zh-CN': '到下一个分支', en: 'Go to the next branch' }, 'alt+arrowdown', 1),
  sibling('walk.up', { 'zh-CN': '到上一个分支', en: 'Go to the branch before' }, 'alt+arrowup', -1),
]

function walk(id: string, name: Text, icon: LucideIcon, key: string, ways: (scope: Scope, slug: string) => readonly string[]): Action {
  return {
    id,
    group: 'view',
    name,
    icon,
    keys: [key],
    isHidden: true,
    isEnabled: (scope) => selectedNodes(scope).length === 1,
    run: (scope) => {
      const [slug] = selectedNodes(scope)
      const [next] = slug ? ways(scope, slug) : []
      if (next) go(scope, next)
    },
  }
}

/** Nodes that the same node leads to, in the order of its exits. */
function sibling(id: string, name: Text, key: string, by: 1 | -1): Action {
  return walk(id, name, ArrowRight, key, ({ store }, slug) => {
    const parent = Object.values(store.getState().draft.flow.nodes).find((node) => Object.values(node.on ?? {}).includes(slug))
    const row = [...new Set(Object.values(parent?.on ?? {}))]
    const next = row[(row.indexOf(slug) + by + row.length) % Math.max(1, row.length)]
    return next ? [next] : []
  })
}

function go({ store, canvas }: Scope, slug: string): void {
  store.getState().select([slug])
  canvas.current?.centre([slug])
  requestAnimationFrame(() => canvas.current?.focus(slug))
}
