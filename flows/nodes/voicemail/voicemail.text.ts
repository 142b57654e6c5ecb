import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { VoicemailConfig } from './voicemail.node'

export const text = {
  name: { 'zh-CN': '录音留言', en: 'Record a message' },
  summary: { 'zh-CN': '请对方在提示音后留言，录成音频。', en: 'Asks for a message after the beep and records it.' },
  search: { 'zh-CN': ['留言', '录音', '语音信箱'], en: ['voicemail', 'record', 'message', 'beep'] },
  prompt: { 'zh-CN': '提示语', en: 'Prompt' },
  beep: { 'zh-CN': '播放提示音', en: 'Beep' },
  maxMs: { 'zh-CN': '最长录音', en: 'Longest message' },
  silenceStopMs: { 'zh-CN': '静音多久算说完', en: 'Silence that ends it' },
  ports: { recorded: { 'zh-CN': '已留言', en: 'Recorded' }, silent: { 'zh-CN': '没有说话', en: 'Nothing said' } },
} as const

export function sentence({ maxMs }: VoicemailConfig, locale: Locale): Sentence {
  const seconds = { value: String(Math.round(maxMs / 1000)) }
  return locale === 'en' ? [{ text: 'Record up to ' }, seconds, { text: ' s' }] : [{ text: '录音最长 ' }, seconds, { text: ' 秒' }]
}
