import type { Issue } from '../model/issue'
import { issue } from './codes'
import type { Environment } from './environment'
import type { ReadNode } from './read-nodes'

/** Logical names that the environment does not resolve. */
export function checkResources({ slug, config, definition }: ReadNode, environment: Environment): readonly Issue[] {
  return Object.entries(definition.fields).flatMap(([name, { kind, resource, when, label }]) => {
    const value: unknown = Reflect.get(Object(config), name)
    const isHidden = when !== undefined && Reflect.get(Object(config), when.field) !== when.is
    const known = resource === undefined ? undefined : environment.resources[resource]
    if (kind !== 'resource' || isHidden || typeof value !== 'string' || value === '' || !known || known.includes(value)) return []
    const words = { name: value }
    const [first] = known
    const fix =
      first === undefined
        ? undefined
        : ({ do: 'setConfig', node: slug, path: [name], value: first, label: { 'zh-CN': `改用“${first}”`, en: `Use “${first}”` } } as const)
    return [
      issue(
        'not-found-resource',
        { node: slug, field: `config.${name}`, fix },
        { 'zh-CN': { ...words, kind: label['zh-CN'] }, en: { ...words, kind: label.en } },
      ),
    ]
  })
}
