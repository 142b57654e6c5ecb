import type { Sentence } from '../../define'
import { type Locale, localText } from '../../model/text'
import type { AnnounceConfig } from './announce.node'

export const text = {
  name: { 'zh-CN': '合规告知', en: 'Announcement' },
  summary: {
    'zh-CN': '自己决定在哪里、用什么话做合规告知；不放也会由规则自动补上。',
    en: 'Chooses where and in which words a required announcement is made; without it policy adds one.',
  },
  search: { 'zh-CN': ['告知', '合规', '录音提示', '身份', '退订'], en: ['compliance', 'disclosure', 'recording notice', 'identify', 'opt out'] },
  what: { 'zh-CN': '告知什么', en: 'What' },
  kinds: {
    identify: { 'zh-CN': '表明身份', en: 'Who is calling' },
    aiDisclosure: { 'zh-CN': '语音由机器生成', en: 'Computer voice' },
    recordingNotice: { 'zh-CN': '通话录音', en: 'Recording' },
    optOut: { 'zh-CN': '如何退订', en: 'How to opt out' },
  },
  text: { 'zh-CN': '说法', en: 'Words' },
  textHelp: {
    'zh-CN': '“表明身份”必须含单位名称，“如何退订”必须含退订键 9。',
    en: 'Who is calling must hold the caller’s name, how to opt out must hold the key 9.',
  },
  next: { 'zh-CN': '播完', en: 'Done' },
} as const

export function sentence({ what, text: words }: AnnounceConfig, locale: Locale): Sentence {
  const said = localText(words, locale)
  return [{ text: locale === 'en' ? `${text.kinds[what].en}: ` : `${text.kinds[what]['zh-CN']}：` }, said ? { value: said } : { gap: text.text[locale] }]
}
