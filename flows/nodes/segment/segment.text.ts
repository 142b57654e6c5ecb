import type { Sentence } from '../../define'
import { type Locale, localText } from '../../model/text'
import type { SegmentConfig } from './segment.node'

export const text = {
  name: { 'zh-CN': '子流程起点', en: 'Subflow start' },
  summary: { 'zh-CN': '供其他流程调用的一段流程从这里开始。', en: 'Begins a piece of flow that other flows use.' },
  search: { 'zh-CN': ['子流程', '片段', '复用', '起点'], en: ['subflow', 'reuse', 'part', 'entry'] },
  isLive: { 'zh-CN': '在通话中调用', en: 'Used within a call' },
  locales: { 'zh-CN': '使用的语言', en: 'Languages' },
  callerName: { 'zh-CN': '单位名称', en: 'Our name' },
  next: { 'zh-CN': '开始', en: 'Start' },
  chinese: { 'zh-CN': '中文', en: 'Chinese' },
  english: { 'zh-CN': '英文', en: 'English' },
} as const

export function sentence(config: SegmentConfig, locale: Locale): Sentence {
  const name = localText(config.callerName, locale)
  const where = locale === 'en' ? (config.isLive ? 'within a call' : 'outside a call') : config.isLive ? '通话中' : '通话外'
  return [
    { text: locale === 'en' ? 'Used by other flows ' : '供其他流程在' },
    { value: where },
    { text: locale === 'en' ? (name ? ` as ${name}` : '.') : '调用' },
  ]
}
