import type { Sentence } from '../../define'
import type { MessageConfig } from '../../model/message-node'
import { type Locale, localText } from '../../model/text'

export const text = {
  name: { 'zh-CN': '短信', en: 'SMS' },
  summary: { 'zh-CN': '给联系人发一条短信，可以等对方回复。', en: 'Sends the contact a text message and may wait for a reply.' },
  search: { 'zh-CN': ['短信', '消息', '通知', '发送'], en: ['text', 'message', 'notify', 'send'] },
  text: { 'zh-CN': '短信内容', en: 'Text' },
  waitFor: { 'zh-CN': '发出后', en: 'After sending' },
  waitNothing: { 'zh-CN': '不等待', en: 'Do not wait' },
  waitReply: { 'zh-CN': '等待回复', en: 'Wait for a reply' },
  replyWaitMs: { 'zh-CN': '最长等待', en: 'Longest wait' },
  ports: {
    sent: { 'zh-CN': '已发出', en: 'Sent' },
    failed: { 'zh-CN': '发送失败', en: 'Failed' },
    replied: { 'zh-CN': '已回复', en: 'Replied' },
    timeout: { 'zh-CN': '超时未回复', en: 'No reply in time' },
  },
} as const

export function sentence(config: MessageConfig, locale: Locale): Sentence {
  const words = localText(config.text, locale)
  const chip = words ? { value: words } : { gap: text.text[locale] }
  const start = [{ text: locale === 'en' ? 'Send ' : '发送短信 ' }, chip]
  if (config.waitFor === 'nothing') return start
  const minutes = { value: String(Math.round(config.replyWaitMs / 60_000)) }
  return locale === 'en'
    ? [...start, { text: ' and wait up to ' }, minutes, { text: ' min for a reply' }]
    : [...start, { text: '，最多等 ' }, minutes, { text: ' 分钟回复' }]
}
