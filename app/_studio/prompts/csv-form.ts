import type { Locale } from '../../../flows/model/text'

/** Name of the column that holds a language's text as it was sent. */
export const asSent = (locale: Locale) => `${locale} as sent`

/** A spreadsheet runs what begins so; it is sent behind an apostrophe, which comes off again. */
export const formula = /^[=+\-@\t\r]/

/** A cell as it was meant: without that apostrophe, its line breaks as browsers write them. */
export function plain(value: string | undefined): string {
  const text = oneBreak(value ?? '')
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text
}

/** Spreadsheets write line breaks in their own way. */
export function oneBreak(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
