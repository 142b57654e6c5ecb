import { builtinName } from '../model/config'
import type { Issue } from '../model/issue'
import { issue } from './codes'
import { type Environment, namesIn } from './environment'
import type { ReadNode } from './read-nodes'
import { resourcesOf } from './resources-of'

/** Logical names that the environment does not resolve. */
export function checkResources({ slug, config, definition }: ReadNode, environment: Environment): readonly Issue[] {
  return resourcesOf(definition, config).flatMap(({ name, kind, value, field: { label } }) => {
    const known = namesIn(environment, kind)
    // What the product brings along itself is there everywhere.
    if (known.includes(value) || value === builtinName) return []
    const [first] = known
    const fix =
      first === undefined
        ? undefined
        : ({ do: 'setConfig', node: slug, path: [name], value: first, label: { 'zh-CN': `改用“${first}”`, en: `Use “${first}”` } } as const)
    const words = { name: value }
    return [
      issue(
        'not-found-resource',
        { node: slug, field: `config.${name}`, fix },
        { 'zh-CN': { ...words, kind: label['zh-CN'] }, en: { ...words, kind: label.en } },
      ),
    ]
  })
}
