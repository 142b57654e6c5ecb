import { nodeDefinitions } from '../../flows/index'
import type { Definitions } from './definition-of'

/** Every node type by its name. Whoever imports it brings all of them along: nothing that stands before the first cards may. */
export const definitions: Definitions = Object.fromEntries(nodeDefinitions.map((definition) => [definition.type, definition]))
