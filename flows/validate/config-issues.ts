import type * as z from 'zod/mini'
import type { Field, NodeDefinition } from '../define'
import { withValue } from '../fix/with-value'
import type { Fix, Issue } from '../model/issue'
import type { Text } from '../model/text'
import { issue } from './codes'

type Found = z.core.$ZodIssue

const kinds: Readonly<Record<string, Text>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': '是或否', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '对象', en: 'an object' },
  record: { 'zh-CN': '对象', en: 'an object' },
}

/** What zod found in a config, in our codes and words. */
export function configIssues(slug: string, definition: NodeDefinition, found: readonly Found[], config: unknown): readonly Issue[] {
  return found.flatMap((one) => translate(slug, definition, one, config))
}

function translate(slug: string, definition: NodeDefinition, found: Found, config: unknown): readonly Issue[] {
  const place = { node: slug, field: ['config', ...found.path.map(String)].join('.') }
  const name = fieldName(definition, found.path)
  const named = (more: Readonly<Record<string, string | number>> = {}) => ({ 'zh-CN': { name: name['zh-CN'], ...more }, en: { name: name.en, ...more } })
  switch (found.code) {
    case 'invalid_type': {
      const expected = kinds[found.expected] ?? { 'zh-CN': found.expected, en: found.expected }
      return [
        issue(
          'wrong-type',
          { ...place, fix: backToDefault(slug, definition, found, config) },
          { 'zh-CN': { name: name['zh-CN'], expected: expected['zh-CN'] }, en: { name: name.en, expected: expected.en } },
        ),
      ]
    }
    case 'too_small':
      return [issue('too-small', { ...place, fix: setTo(slug, found, found.origin, found.inclusive, found.minimum) }, named({ limit: String(found.minimum) }))]
    case 'too_big':
      if (found.origin === 'string') return [issue('too-long', place, named({ limit: String(found.maximum) }))]
      if (found.origin === 'array') return [issue('too-many', place, named({ limit: String(found.maximum) }))]
      return [issue('too-big', { ...place, fix: setTo(slug, found, found.origin, found.inclusive, found.maximum) }, named({ limit: String(found.maximum) }))]
    case 'invalid_format':
      return [issue('wrong-form', place, named())]
    case 'invalid_value':
      return [issue('not-a-choice', { ...place, fix: backToDefault(slug, definition, found, config) }, named({ choices: found.values.map(String).join(', ') }))]
    case 'unrecognized_keys':
    case 'invalid_key':
      return keysOf(found).map((key) =>
        issue(
          'unknown-field',
          {
            node: slug,
            field: `${place.field}.${key}`,
            fix: removeField(slug, [...found.path.map(String), ...(found.code === 'unrecognized_keys' ? [key] : [])]),
          },
          { key },
        ),
      )
    case 'invalid_union':
      return union(slug, definition, found, config) ?? [issue('wrong-form', place, named())]
    default:
      return [issue('wrong-value', place, named())]
  }
}

/** A number outside its limits goes to the limit; of a text or a list nobody knows what to leave out. */
function setTo(slug: string, { path }: Found, origin: string, isInclusive: boolean | undefined, limit: unknown): Fix | undefined {
  if (!['number', 'int'].includes(origin) || isInclusive === false) return undefined
  return {
    do: 'setConfig',
    node: slug,
    path: path.map(String),
    value: Number(limit),
    label: { 'zh-CN': `改为 ${Number(limit)}`, en: `Set it to ${Number(limit)}` },
  }
}

/** Left out, a field of the type's own has its default again, unless it has to be filled in. */
function backToDefault(slug: string, definition: NodeDefinition, { path }: Found, config: unknown): Fix | undefined {
  const [name] = path
  if (path.length !== 1 || typeof name !== 'string' || definition.fields[name]?.required) return undefined
  const rest = definition.schema.safeParse(withValue(config, [name], undefined))
  const isMended = rest.success || rest.error.issues.every((one) => one.path[0] !== name)
  return isMended ? { do: 'setConfig', node: slug, path: [name], value: undefined, label: { 'zh-CN': '恢复默认值', en: 'Back to the default' } } : undefined
}

function removeField(slug: string, path: readonly string[]): Fix {
  return { do: 'setConfig', node: slug, path, value: undefined, label: { 'zh-CN': '删除这个字段', en: 'Remove the field' } }
}

function keysOf(found: Found): readonly string[] {
  return found.code === 'unrecognized_keys' ? found.keys : [String(found.path.at(-1) ?? '')]
}

/** A discriminated union without a matching branch is a choice that does not exist. */
function union(slug: string, definition: NodeDefinition, found: Found & { code: 'invalid_union' }, _config: unknown): readonly Issue[] | undefined {
  if (!('discriminator' in found) || typeof found.discriminator !== 'string') return undefined
  const name = fieldName(definition, found.path)
  const words = { choices: '…' }
  const place = { node: slug, field: ['config', ...found.path.map(String)].join('.') }
  return [issue('not-a-choice', place, { 'zh-CN': { name: name['zh-CN'], ...words }, en: { name: name.en, ...words } })]
}

/** The label of the innermost field that the definition names along the path. */
export function fieldName(definition: NodeDefinition, path: readonly PropertyKey[]): Text {
  let fields: Readonly<Record<string, Field>> | undefined = definition.fields
  let label: Text = definition.name
  for (const part of path) {
    const field: Field | undefined = typeof part === 'string' ? fields?.[part] : undefined
    if (!field) continue
    label = field.label
    fields = field.of
  }
  return label
}
