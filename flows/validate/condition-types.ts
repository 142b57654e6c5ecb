import type { Condition } from '../model/plan'
import type { Text } from '../model/text'
import type { Fault } from './read-use'

const typeNames: Readonly<Record<string, Text>> = {
  text: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  boolean: { 'zh-CN': '是或否', en: 'yes or no' },
  date: { 'zh-CN': '日期', en: 'a date' },
  phone: { 'zh-CN': '电话号码', en: 'a phone number' },
}

/** Comparisons that can never hold because the types differ. */
export function conditionTypes(condition: Condition, typeOf: (name: string) => string | undefined): readonly Fault[] {
  switch (condition.op) {
    case 'greater':
    case 'less':
    case 'atLeast':
    case 'atMost':
    case 'equals':
    case 'notEquals': {
      const type = typeOf(condition.left)
      const clash = (type === 'boolean') !== (typeof condition.right === 'boolean') && type !== undefined && type !== 'text'
      const isWord = type === 'number' && typeof condition.right === 'string' && Number.isNaN(Number(condition.right))
      if (!clash && !isWord) return []
      const expected = typeNames[typeof condition.right === 'string' ? 'text' : typeof condition.right] ?? { 'zh-CN': '', en: '' }
      const actual = typeNames[type ?? 'text'] ?? expected
      const name = condition.left
      return [
        {
          code: 'mistyped-variable',
          words: { 'zh-CN': { name, found: actual['zh-CN'], expected: expected['zh-CN'] }, en: { name, found: actual.en, expected: expected.en } },
        },
      ]
    }
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => conditionTypes(part, typeOf))
    case 'not':
      return conditionTypes(condition.of, typeOf)
    default:
      return []
  }
}
