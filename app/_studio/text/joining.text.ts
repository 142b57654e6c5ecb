import type { Text } from '../../../flows/model/text'

/** Two pieces in one name, with each language's own punctuation. */
export const joining = {
  colon: { 'zh-CN': '{a}：{b}', en: '{a}: {b}' },
  comma: { 'zh-CN': '{a}，{b}', en: '{a}, {b}' },
  bracket: { 'zh-CN': '{a}（{b}）', en: '{a} ({b})' },
} as const satisfies Readonly<Record<string, Text>>
