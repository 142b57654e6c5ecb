import { englishMonths } from '../../flows/read/date'
import type { Locale } from '../../flows/model/text'
import { weekdayText } from '../../flows/model/weekday-text'

/** A slot on the calendar's own clock. */
export interface LocalSlot {
  /** `2026-11-27 15:00` */
  readonly time: string
  /** ISO, 1 is Monday. */
  readonly weekday: number
}

/** As it is written in a message; prompts read the same text aloud (`flows/read`): 11月27日周五15:00 / Friday, November 27, 15:00. */
export function slotLabel({ time, weekday }: LocalSlot, locale: Locale): string {
  const [date = '', clock = ''] = time.split(' ')
  const [, month, day] = date.split('-').map(Number)
  const name = weekdayText[weekday]?.[locale] ?? ''
  return locale === 'en' ? `${name}, ${englishMonths[(month ?? 1) - 1]} ${day}, ${clock}` : `${month}月${day}日${name}${clock}`
}
