import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { WaitConfig } from './wait.node'

export const text = {
  name: { 'zh-CN': '等待', en: 'Wait' },
  summary: { 'zh-CN': '过一段时间，或到某个时刻再继续。', en: 'Goes on after some time, or at a moment that a variable names.' },
  search: { 'zh-CN': ['延时', '等待', '定时', '稍后'], en: ['delay', 'pause', 'later', 'timer', 'until'] },
  until: { 'zh-CN': '等到', en: 'Wait' },
  untilTime: { 'zh-CN': '过一段时间', en: 'for some time' },
  untilVariable: { 'zh-CN': '到变量里的时刻', en: 'until the moment in a variable' },
  ms: { 'zh-CN': '时长', en: 'Time' },
  variable: { 'zh-CN': '时刻变量', en: 'Moment' },
  next: { 'zh-CN': '继续', en: 'Continue' },
} as const

const units = [
  { ms: 86_400_000, 'zh-CN': '天', en: 'd' },
  { ms: 3_600_000, 'zh-CN': '小时', en: 'h' },
  { ms: 60_000, 'zh-CN': '分钟', en: 'min' },
  { ms: 1000, 'zh-CN': '秒', en: 's' },
] as const

export function sentence(config: WaitConfig, locale: Locale): Sentence {
  if (config.until === 'variable') {
    const chip = config.variable ? { value: config.variable } : { gap: text.variable[locale] }
    return [{ text: locale === 'en' ? 'Wait until ' : '等到 ' }, chip]
  }
  const unit = units.find(({ ms }) => config.ms >= ms && config.ms % ms === 0) ?? units[3]
  return [{ text: locale === 'en' ? 'Wait ' : '等待 ' }, { value: String(config.ms / unit.ms) }, { text: ` ${unit[locale]}` }]
}
