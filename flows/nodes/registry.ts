import { type NodeDefinition, categories } from '../define'
import * as definitions from './index'

/** Every node type, in the order of the palette: by category, then by name of the type. */
export const nodeDefinitions: readonly NodeDefinition[] = Object.values<NodeDefinition>({ ...definitions }).sort(
  (a, b) => categories.indexOf(a.category) - categories.indexOf(b.category) || (a.type < b.type ? -1 : 1),
)

const byType: ReadonlyMap<string, NodeDefinition> = new Map(nodeDefinitions.map((definition) => [definition.type, definition]))

/** The definition of a node type, undefined when this version does not know it. */
export const definitionOf = (type: string): NodeDefinition | undefined => byType.get(type)
