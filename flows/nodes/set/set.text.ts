import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { SetConfig } from './set.node'

export const text = {
  name: { 'zh-CN': '设置变量', en: 'Set variables' },
  summary: { 'zh-CN': '算出一个值，留给后面的节点使用。', en: 'Works out values for the nodes that follow.' },
  search: { 'zh-CN': ['变量', '赋值', '计算', '设置'], en: ['variable', 'assign', 'compute', 'value'] },
  values: { 'zh-CN': '变量', en: 'Variables' },
  variable: { 'zh-CN': '变量名', en: 'Name' },
  type: { 'zh-CN': '类型', en: 'Type' },
  expression: { 'zh-CN': '表达式', en: 'Expression' },
  secret: { 'zh-CN': '保密', en: 'Secret' },
  next: { 'zh-CN': '继续', en: 'Continue' },
  types: {
    text: { 'zh-CN': '文字', en: 'Text' },
    number: { 'zh-CN': '数字', en: 'Number' },
    boolean: { 'zh-CN': '是或否', en: 'Yes or no' },
    date: { 'zh-CN': '日期', en: 'Date' },
    phone: { 'zh-CN': '电话号码', en: 'Phone number' },
  },
} as const

export function sentence({ values }: SetConfig, locale: Locale): Sentence {
  const first = values[0]
  if (!first) return [{ text: locale === 'en' ? 'Set ' : '设置 ' }, { gap: text.values[locale] }]
  const more = values.length > 1 ? [{ text: locale === 'en' ? `, ${values.length - 1} more` : ` 等 ${values.length} 个` }] : []
  return [
    { text: locale === 'en' ? 'Set ' : '设置 ' },
    { value: first.name },
    { text: ' = ' },
    first.expression ? { value: first.expression } : { gap: text.expression[locale] },
    ...more,
  ]
}
