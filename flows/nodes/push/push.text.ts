import type { Sentence } from '../../define'
import type { MessageConfig } from '../../model/message-node'
import { type Locale, localText } from '../../model/text'

export const text = {
  name: { 'zh-CN': '应用推送', en: 'Push' },
  summary: { 'zh-CN': '向联系人的手机应用推送一条通知。', en: 'Sends a notification to the contact’s app.' },
  search: { 'zh-CN': ['推送', '通知', '应用', '消息'], en: ['push', 'notification', 'app', 'notify'] },
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
  return [{ text: locale === 'en' ? 'Push ' : '推送 ' }, words ? { value: words } : { gap: text.text[locale] }]
}
