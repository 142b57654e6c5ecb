import type { Locale } from '../model/text'
import { chineseWhole } from './chinese-number'
import { englishWhole } from './english-number'

export interface Clock {
  /** 0-23 */
  readonly hour: number
  readonly minute: number
}

/** `15:30`, `15:30:00`, `3:30 PM`, or the time in `2026-11-23T15:30`; undefined for anything else. Offsets are not applied: it is the wall clock that was written. */
export function parseClock(text: string): Clock | undefined {
  const [, hours, minutes, half] = /(?:^|[T\s])(\d{1,2})[:：](\d{2})(?:[:：]\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim()) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (minute > 59 || hour > (half ? 12 : 23)) return undefined
  return { hour: half ? (hour % 12) + (/^p/i.test(half) ? 12 : 0) : hour, minute }
}

/** Part of the day as it is said with the hour. */
function dayPart(hour: number): string {
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour === 12) return '中午'
  return hour < 19 ? '下午' : '晚上'
}

/** 下午三点三十分 / three thirty p.m. */
export function readClock({ hour, minute }: Clock, locale: Locale): string {
  if (locale === 'zh-CN') return dayPart(hour) + chineseClock(hour > 12 ? hour - 12 : hour, minute)
  const minutes = minute === 0 ? '' : minute < 10 ? ` oh ${englishWhole(String(minute))}` : ` ${englishWhole(String(minute))}`
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon'
  return `${englishWhole(String(hour % 12 || 12))}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

/** Hour and minute alone, for texts that name the part of the day themselves. */
export function chineseClock(hour: number, minute: number): string {
  const minutes = minute === 0 ? '' : minute < 10 ? `零${chineseWhole(String(minute))}分` : `${chineseWhole(String(minute))}分`
  return `${hour === 2 ? '两' : chineseWhole(String(hour))}点${minutes}`
}

/** A time in words; what is none comes back as it was. */
export function readTime(text: string, locale: Locale): string {
  const clock = parseClock(text)
  return clock ? readClock(clock, locale) : text
}
