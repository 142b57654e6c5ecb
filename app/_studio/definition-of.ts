import type { NodeDefinition } from '../../flows/define'
import type { FlowNode } from '../../flows/model/flow'

/** The node types that the studio knows, by name. Everything that differs between types is asked of these. */
export type Definitions = Readonly<Record<string, NodeDefinition>>

/** What drawing asks of a node type: a definition answers it by its schema, a drawn one by what the server read off the draft. */
export type Face = Pick<NodeDefinition, 'type' | 'version' | 'category' | 'icon' | 'name' | 'entry' | 'ports' | 'sentence'> &
  (Pick<NodeDefinition, 'schema' | 'fresh'> | { readonly configOf: (node: FlowNode) => unknown })
export type Faces = Readonly<Record<string, Face>>

/** The definition of a node; none when its type is unknown or its version is newer than ours. */
export function definitionOf<T extends Face>(definitions: Readonly<Record<string, T>>, node: FlowNode | undefined): T | undefined {
  if (!node || !Object.hasOwn(definitions, node.type)) return undefined
  const definition = definitions[node.type]
  return definition && (node.v ?? 1) <= definition.version ? definition : undefined
}
