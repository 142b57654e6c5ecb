import type { Sentence } from '../../define'
import { type Locale, localText } from '../../model/text'
import type { InboundConfig } from './inbound.node'

export const text = {
  name: { 'zh-CN': '来电', en: 'Inbound call' },
  summary: { 'zh-CN': '有人拨打我们的号码时，流程从这里开始。', en: 'The flow begins here when somebody calls one of our numbers.' },
  search: { 'zh-CN': ['来电', '呼入', '总机', '起点'], en: ['inbound', 'incoming', 'answer', 'entry', 'main menu'] },
  number: { 'zh-CN': '接听号码', en: 'Number' },
  numberHelp: { 'zh-CN': '环境文件里的号码名；留空表示所有号码。', en: 'Name of a number in the environment file; empty means all of them.' },
  callerName: { 'zh-CN': '单位名称', en: 'Our name' },
  callerNameHelp: { 'zh-CN': '接听后首先报出的名称。', en: 'The name that the caller hears first.' },
  locale: { 'zh-CN': '默认语言', en: 'Default language' },
  locales: { 'zh-CN': '使用的语言', en: 'Languages' },
  voice: { 'zh-CN': '音色', en: 'Voice' },
  maxCallMs: { 'zh-CN': '单通最长时长', en: 'Longest call' },
  next: { 'zh-CN': '接听', en: 'Answered' },
  chinese: { 'zh-CN': '中文', en: 'Chinese' },
  english: { 'zh-CN': '英文', en: 'English' },
} as const

export function sentence(config: InboundConfig, locale: Locale): Sentence {
  const ours = localText(config.callerName, locale)
  const name = ours ? { value: ours } : { gap: text.callerName[locale] }
  return locale === 'en' ? [{ text: 'Answer calls as ' }, name] : [{ text: '以 ' }, name, { text: ' 的名义接听来电' }]
}
