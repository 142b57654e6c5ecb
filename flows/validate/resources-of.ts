import type { Field, NodeDefinition } from '../define'

export interface ResourceUse {
  readonly name: string
  readonly kind: string
  readonly value: string
  readonly field: Field
}

/** Names of nodes are places in the flow itself, not something that an environment could give. */
const ofFlow = 'node'

/** The logical names that a config uses, field by field; hidden and empty fields use none. */
export function resourcesOf({ fields }: NodeDefinition, config: unknown): readonly ResourceUse[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const { kind, resource, when } = field
    const value: unknown = Reflect.get(Object(config), name)
    const isHidden = when !== undefined && Reflect.get(Object(config), when.field) !== when.is
    if (kind !== 'resource' || resource === undefined || resource === ofFlow || isHidden || typeof value !== 'string' || value === '') return []
    return [{ name, kind: resource, value, field }]
  })
}
