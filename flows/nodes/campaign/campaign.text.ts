import type { Sentence } from '../../define'
import type { Purpose } from '../../model/flow'
import { type Locale, localText } from '../../model/text'
import type { CampaignConfig } from './campaign.node'

export const text = {
  name: { 'zh-CN': '外呼活动', en: 'Campaign' },
  summary: {
    'zh-CN': '流程从这里开始：为名单里的每位联系人走一遍。',
    en: 'The flow begins here, once for every contact of the list.',
  },
  search: { 'zh-CN': ['开始', '外呼', '起点', '活动'], en: ['start', 'outbound', 'entry', 'begin'] },
  purpose: { 'zh-CN': '呼叫目的', en: 'Purpose' },
  purposeHelp: {
    'zh-CN': '同意要求、可拨打时段和话术都按它来定。',
    en: 'Consent, calling hours and wording follow from it.',
  },
  callerName: { 'zh-CN': '来电方名称', en: 'Caller name' },
  callerNameHelp: { 'zh-CN': '接通后首先报出的单位名称。', en: 'The name that is announced first when the call is answered.' },
  locale: { 'zh-CN': '默认语言', en: 'Default language' },
  locales: { 'zh-CN': '使用的语言', en: 'Languages' },
  voice: { 'zh-CN': '音色', en: 'Voice' },
  maxCallMs: { 'zh-CN': '单通最长时长', en: 'Longest call' },
  next: { 'zh-CN': '开始', en: 'Start' },
  chinese: { 'zh-CN': '中文', en: 'Chinese' },
  english: { 'zh-CN': '英文', en: 'English' },
} as const

export const purposeText: Readonly<Record<Purpose, Readonly<Record<Locale, string>>>> = {
  service: { 'zh-CN': '服务通知', en: 'service' },
  marketing: { 'zh-CN': '营销推广', en: 'marketing' },
  survey: { 'zh-CN': '调查回访', en: 'survey' },
  collections: { 'zh-CN': '还款提醒', en: 'collections' },
}

export function sentence(config: CampaignConfig, locale: Locale): Sentence {
  const caller = localText(config.callerName, locale)
  const name = caller ? { value: caller } : { gap: text.callerName[locale] }
  const purpose = { value: purposeText[config.purpose][locale] }
  return locale === 'en'
    ? [{ text: 'For every contact, a ' }, purpose, { text: ' call in the name of ' }, name]
    : [{ text: '以 ' }, name, { text: ' 的名义，逐一进行' }, purpose, { text: '外呼' }]
}
