import type { Text } from '../../../flows/model/text'

/** Moments at which calls go another way: within hours, at noon, late, on a Sunday. */
export const dayTimes: readonly { readonly id: string; readonly name: Text; readonly weekday: number; readonly hour: number; readonly minute: number }[] = [
  { id: 'morning', name: { 'zh-CN': '工作日上午', en: 'Weekday morning' }, weekday: 2, hour: 10, minute: 0 },
  { id: 'noon', name: { 'zh-CN': '工作日中午', en: 'Weekday noon' }, weekday: 2, hour: 12, minute: 30 },
  { id: 'night', name: { 'zh-CN': '晚上九点半', en: 'Half past nine at night' }, weekday: 2, hour: 21, minute: 30 },
  { id: 'sunday', name: { 'zh-CN': '星期日', en: 'Sunday' }, weekday: 0, hour: 9, minute: 0 },
]

/** The next such moment after `nowMs`, on the clock of this computer. */
export function nextDayTime(nowMs: number, { weekday, hour, minute }: { readonly weekday: number; readonly hour: number; readonly minute: number }): number {
  const moment = new Date(nowMs)
  moment.setHours(hour, minute, 0, 0)
  const days = (weekday - moment.getDay() + 7) % 7
  moment.setDate(moment.getDate() + days)
  if (moment.getTime() <= nowMs) moment.setDate(moment.getDate() + 7)
  return moment.getTime()
}

/** Zones to try a call in; a contact's own comes from its number. */
export function zonesToTry(): readonly string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set([own, 'Asia/Shanghai', 'America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin'])]
}
