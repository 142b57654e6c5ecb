import type { Sentence } from '../../define'
import type { MessageConfig } from '../../model/message-node'
import { type Locale, localText } from '../../model/text'

export const text = {
  name: { 'zh-CN': '即时消息', en: 'Instant message' },
  summary: { 'zh-CN': '通过企业微信、WhatsApp 等给联系人发一条消息。', en: 'Sends a message through WeCom, WhatsApp or another messenger.' },
  search: { 'zh-CN': ['微信', '企业微信', '消息', '聊天'], en: ['wecom', 'whatsapp', 'chat', 'messenger'] },
  text: { 'zh-CN': '内容', en: 'Text' },
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
  return [{ text: locale === 'en' ? 'Message ' : '发送消息 ' }, words ? { value: words } : { gap: text.text[locale] }]
}
