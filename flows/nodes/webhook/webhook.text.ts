import type { Sentence } from '../../define'
import type { Purpose } from '../../model/flow'
import type { Locale, Text } from '../../model/text'
import type { WebhookConfig } from './webhook.node'

export const text = {
  name: { 'zh-CN': '业务事件', en: 'Event' },
  summary: {
    'zh-CN': '业务系统推来一个事件（例如订单发货）时，流程从这里开始。',
    en: 'The flow begins here when a system of yours reports an event, e.g. an order has shipped.',
  },
  search: { 'zh-CN': ['事件', '接口', '推送', '起点', '订单'], en: ['event', 'hook', 'api', 'trigger', 'entry'] },
  event: { 'zh-CN': '事件名', en: 'Event' },
  eventHelp: { 'zh-CN': '业务系统推送时使用的名称，例如 orderShipped。', en: 'The name that your system sends, e.g. orderShipped.' },
  purpose: { 'zh-CN': '呼叫目的', en: 'Purpose' },
  callerName: { 'zh-CN': '来电方名称', en: 'Caller name' },
  callerNameHelp: { 'zh-CN': '接通后首先报出的单位名称。', en: 'The name that is announced first when the call is answered.' },
  locale: { 'zh-CN': '默认语言', en: 'Default language' },
  locales: { 'zh-CN': '使用的语言', en: 'Languages' },
  maxCallMs: { 'zh-CN': '单通最长时长', en: 'Longest call' },
  next: { 'zh-CN': '开始', en: 'Start' },
  chinese: { 'zh-CN': '中文', en: 'Chinese' },
  english: { 'zh-CN': '英文', en: 'English' },
} as const

export const purposeText: Readonly<Record<Purpose, Text>> = {
  service: { 'zh-CN': '服务通知', en: 'service' },
  marketing: { 'zh-CN': '营销推广', en: 'marketing' },
  survey: { 'zh-CN': '调查回访', en: 'survey' },
  collections: { 'zh-CN': '还款提醒', en: 'collections' },
}

export function sentence(config: WebhookConfig, locale: Locale): Sentence {
  const event = config.event ? { value: config.event } : { gap: text.event[locale] }
  const purpose = { value: purposeText[config.purpose][locale] }
  return locale === 'en'
    ? [{ text: 'On ' }, event, { text: ', a ' }, purpose, { text: ' call' }]
    : [{ text: '收到 ' }, event, { text: ' 时，进行' }, purpose, { text: '外呼' }]
}
