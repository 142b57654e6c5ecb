import type { Text } from '../../../flows/model/text'

/** Counts of running calls. They come after the cards, and so do their words. */
export const liveText = {
  here: { 'zh-CN': '现有 {n} 通电话在这里', en: 'Calls here now: {n}' },
  left: { 'zh-CN': '已有 {n} 通电话从这个出口离开', en: 'Calls that left by this exit: {n}' },
} as const satisfies Readonly<Record<string, Text>>
