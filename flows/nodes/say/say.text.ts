import type { Sentence } from '../../define'
import { type Locale, localText } from '../../model/text'
import type { SayConfig } from './say.node'

export const text = {
  name: { 'zh-CN': '播报', en: 'Say' },
  summary: { 'zh-CN': '把一段话念给对方听。', en: 'Speaks a text to the person on the line.' },
  search: { 'zh-CN': ['播放', '语音', '提示音', '朗读'], en: ['play', 'prompt', 'speak', 'announce', 'tts'] },
  text: { 'zh-CN': '播报内容', en: 'Text' },
  textHelp: { 'zh-CN': '可插入变量，例如 {{ name }}。', en: 'May hold variables, e.g. {{ name }}.' },
  bargeIn: { 'zh-CN': '按任意键跳过', en: 'Any key skips it' },
  repeat: { 'zh-CN': '播报遍数', en: 'Times' },
  voice: { 'zh-CN': '音色', en: 'Voice' },
  next: { 'zh-CN': '播完', en: 'Done' },
} as const

export function sentence(config: SayConfig, locale: Locale): Sentence {
  const words = localText(config.text, locale)
  const chip = words ? { value: words } : { gap: text.text[locale] }
  const times =
    config.repeat > 1 ? [{ text: locale === 'en' ? ', ' : '，播 ' }, { value: String(config.repeat) }, { text: locale === 'en' ? ' times' : ' 遍' }] : []
  return [{ text: locale === 'en' ? 'Say ' : '播报 ' }, chip, ...times]
}
