import type { NodeDefinition } from '../define'
import type { FlowNode } from '../model/flow'

/** A node as an older version wrote it → the same in the words of this one. Steps run in their order, from the node's version on. */
export function migrateNode(node: FlowNode, { version, migrations = [] }: Pick<NodeDefinition, 'version' | 'migrations'>): FlowNode {
  const from = node.v ?? 1
  if (from >= version) return node
  const config = migrations.filter(({ to }) => to > from).reduce((current, migration) => migration.up(current), node.config ?? {})
  return { ...node, v: version, config }
}
