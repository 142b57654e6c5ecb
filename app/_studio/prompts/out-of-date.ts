import { type Locale, locales } from '../../../flows/model/text'
import type { PromptRow } from './prompt-rows'

/** Languages whose text was left behind when another one of the same prompt was changed since `before`; a prompt that is wholly new lags behind nothing. */
export function outOfDate(row: PromptRow, before: PromptRow | undefined): readonly Locale[] {
  const textBefore = (locale: Locale) => before?.text[locale] ?? ''
  const written = locales.filter((locale) => row.text[locale]?.trim())
  const unchanged = written.filter((locale) => textBefore(locale) === (row.text[locale] ?? ''))
  const isOld = written.some((locale) => textBefore(locale) !== '')
  return isOld && unchanged.length < written.length ? unchanged : []
}
