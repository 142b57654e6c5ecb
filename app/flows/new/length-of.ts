import type { Locale } from '../../../flows/model/text'

const stepSeconds = 5

/** An estimated length, in ms, as nobody would take it for a measured one: steps of five seconds, from a minute on of half a minute. */
export function lengthOf(ms: number, locale: Locale): string {
  const seconds = Math.max(stepSeconds, Math.round(ms / 1000 / stepSeconds) * stepSeconds)
  const write = (value: number, unit: 'second' | 'minute') => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  return seconds < 60 ? write(seconds, 'second') : write(Math.round(ms / 30_000) / 2, 'minute')
}
