import type { NodeDefinition } from '../../flows/define'
import type { FlowNode } from '../../flows/model/flow'

/** The node types that the studio knows, by name. Everything that differs between types is asked of these. */
export type Definitions = Readonly<Record<string, NodeDefinition>>

/** The definition of a node; none when its type is unknown or its version is newer than ours. */
export function definitionOf(definitions: Definitions, node: FlowNode | undefined): NodeDefinition | undefined {
  if (!node || !Object.hasOwn(definitions, node.type)) return undefined
  const definition = definitions[node.type]
  return definition && (node.v ?? 1) <= definition.version ? definition : undefined
}
