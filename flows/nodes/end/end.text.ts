import type { Sentence } from '../../define'
import type { Disposition } from '../../model/outcome'
import type { Locale, Text } from '../../model/text'
import type { EndConfig } from './end.node'

export const text = {
  name: { 'zh-CN': '结束', en: 'End' },
  summary: { 'zh-CN': '挂断并记下这通电话的结果。', en: 'Hangs up and writes down how the call went.' },
  search: { 'zh-CN': ['挂断', '结束', '结果', '完成'], en: ['hang up', 'finish', 'stop', 'disposition', 'result'] },
  disposition: { 'zh-CN': '通话结果', en: 'Disposition' },
  outcome: { 'zh-CN': '业务结果', en: 'Outcome' },
  outcomeHelp: { 'zh-CN': '自己的业务结果名，例如 confirmed。', en: 'Your own word for the result, e.g. confirmed.' },
  tags: { 'zh-CN': '标签', en: 'Tags' },
  tag: { 'zh-CN': '标签', en: 'Tag' },
} as const

export const dispositionText: Readonly<Record<Disposition | 'asReached', Text>> = {
  asReached: { 'zh-CN': '按实际结果', en: 'As it went' },
  completed: { 'zh-CN': '已完成', en: 'Completed' },
  optedOut: { 'zh-CN': '已退订', en: 'Opted out' },
  hungUp: { 'zh-CN': '对方挂断', en: 'Hung up' },
  machine: { 'zh-CN': '语音信箱', en: 'Machine' },
  busy: { 'zh-CN': '占线', en: 'Busy' },
  noAnswer: { 'zh-CN': '无应答', en: 'No answer' },
  rejected: { 'zh-CN': '拒接', en: 'Rejected' },
  unreachable: { 'zh-CN': '无法接通', en: 'Unreachable' },
  blocked: { 'zh-CN': '不允许拨打', en: 'Not allowed' },
  failed: { 'zh-CN': '线路故障', en: 'Failed' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
}

export function sentence({ disposition, outcome }: EndConfig, locale: Locale): Sentence {
  const result = { value: outcome || dispositionText[disposition][locale] }
  return [{ text: locale === 'en' ? 'Hang up, result: ' : '挂断，结果：' }, result]
}
