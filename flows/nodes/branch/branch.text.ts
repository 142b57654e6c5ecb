import type { Sentence } from '../../define'
import type { Condition } from '../../model/plan'
import { type Locale, type LocalText, localText } from '../../model/text'
import type { BranchConfig } from './branch.node'

export const text = {
  name: { 'zh-CN': '条件分支', en: 'Branch' },
  summary: { 'zh-CN': '按条件走不同的路，都不符合时走“其他”。', en: 'Takes the first path whose condition holds, else the last one.' },
  search: { 'zh-CN': ['判断', '条件', '如果', '分支'], en: ['if', 'condition', 'decide', 'switch', 'case'] },
  cases: { 'zh-CN': '条件', en: 'Conditions' },
  id: { 'zh-CN': '出口名', en: 'Exit' },
  label: { 'zh-CN': '显示名', en: 'Label' },
  when: { 'zh-CN': '当', en: 'When' },
  else: { 'zh-CN': '其他', en: 'Else' },
  duplicate: (id: string) => ({
    'zh-CN': `出口名“${id}”出现了两次，请改名。`,
    en: `The exit “${id}” stands twice: rename one of them.`,
  }),
} as const

const signs = { equals: '=', notEquals: '≠', greater: '>', less: '<', atLeast: '≥', atMost: '≤' } as const

function phrase(condition: Condition, locale: Locale): string {
  const isEnglish = locale === 'en'
  switch (condition.op) {
    case 'exists':
      return isEnglish ? `${condition.left} is known` : `${condition.left} 有值`
    case 'missing':
      return isEnglish ? `${condition.left} is missing` : `${condition.left} 无值`
    case 'contains':
      return `${condition.left} ${isEnglish ? 'contains' : '包含'} ${condition.right}`
    case 'openNow':
      return isEnglish ? 'open now' : '营业中'
    case 'holidayNow':
      return isEnglish ? 'holiday today' : '今天休假'
    case 'expression':
      return condition.expression
    case 'valid':
      return isEnglish ? `${condition.left} is well formed` : `${condition.left} 格式正确`
    case 'not':
      return `${isEnglish ? 'not ' : '非 '}${phrase(condition.of, locale)}`
    case 'all':
      return condition.of.map((part) => phrase(part, locale)).join(isEnglish ? ' and ' : ' 且 ')
    case 'any':
      return condition.of.map((part) => phrase(part, locale)).join(isEnglish ? ' or ' : ' 或 ')
    default:
      return `${condition.left} ${signs[condition.op]} ${condition.right}`
  }
}

export function sentence({ cases }: BranchConfig, locale: Locale): Sentence {
  const chips = cases.flatMap(({ when }, index) => [...(index ? [{ text: locale === 'en' ? '; ' : '；' }] : []), { value: phrase(when, locale) }])
  return [{ text: locale === 'en' ? 'Decide by ' : '判断 ' }, ...(chips.length ? chips : [{ gap: text.cases[locale] }])]
}

export const caseText = (id: string, label: LocalText, when: Condition) => ({
  'zh-CN': localText(label, 'zh-CN') || phrase(when, 'zh-CN') || id,
  en: localText(label, 'en') || phrase(when, 'en') || id,
})
