import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { CallbackConfig } from './callback.node'

export const text = {
  name: { 'zh-CN': '预约回呼', en: 'Call back' },
  summary: { 'zh-CN': '约定一个时间，稍后再给对方打电话。', en: 'Arranges to call the person again later.' },
  search: { 'zh-CN': ['回呼', '回电', '稍后', '预约'], en: ['callback', 'later', 'again', 'retry'] },
  when: { 'zh-CN': '时间', en: 'When' },
  fixed: { 'zh-CN': '固定间隔之后', en: 'after a fixed time' },
  asked: { 'zh-CN': '对方说的时间', en: 'at the time they asked for' },
  afterMs: { 'zh-CN': '间隔', en: 'After' },
  variable: { 'zh-CN': '时间变量', en: 'Variable with the time' },
  attempts: { 'zh-CN': '最多回呼次数', en: 'Attempts' },
  ports: {
    scheduled: { 'zh-CN': '已约定', en: 'Arranged' },
    refused: { 'zh-CN': '无法约定', en: 'Not possible' },
  },
} as const

export function sentence(config: CallbackConfig, locale: Locale): Sentence {
  if (config.when === 'asked') {
    const chip = config.variable ? { value: config.variable } : { gap: text.variable[locale] }
    return locale === 'en' ? [{ text: 'Call back at ' }, chip] : [{ text: '按 ' }, chip, { text: ' 回呼' }]
  }
  const hours = { value: String(Math.round((config.afterMs / 3_600_000) * 10) / 10) }
  return locale === 'en' ? [{ text: 'Call back in ' }, hours, { text: ' h' }] : [hours, { text: ' 小时后回呼' }]
}
