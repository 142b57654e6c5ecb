import { variableName } from '../model/config'
import type { Issue } from '../model/issue'
import { issue } from '../validate/codes'
import { isRecord, notAFlow } from './not-a-flow'

const types = new Set<unknown>(['text', 'number', 'boolean', 'date', 'phone'])
const variableKeys = new Set(['name', 'type', 'fallback', 'secret', 'label'])

export function checkVariables(value: unknown): Issue[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [notAFlow({ field: 'variables' }, { 'zh-CN': { expected: '一个列表 […]' }, en: { expected: 'a list […]' } })]
  const seen = new Set<unknown>()
  return value.flatMap((variable: unknown, index) => {
    const field = `variables.${index}`
    if (!isRecord(variable)) return [notAFlow({ field })]
    const name = variable.name
    if (typeof name !== 'string' || !variableName.safeParse(name).success || !types.has(variable.type)) {
      return [notAFlow({ field }, { 'zh-CN': { expected: '带 name 和 type 的变量' }, en: { expected: 'a variable with name and type' } })]
    }
    const stray = Object.keys(variable).filter((key) => !variableKeys.has(key))
    const isTwice = seen.has(name)
    seen.add(name)
    return [
      ...stray.map((key) => issue('unknown-property', { field: `${field}.${key}` }, { key })),
      ...(isTwice ? [issue('duplicate-variable', { field: `variables.${name}` }, { name })] : []),
    ]
  })
}
