import { type Locale, locales } from '../../flows/model/text'
import { type ProblemCode, problemEntry } from './catalogue'
import type { ProblemValues } from './problem'

/** What happened and how to mend it, in every language. */
export type ProblemText = Readonly<Record<Locale, { readonly what: string; readonly mend: string }>>

export function problemText(code: ProblemCode, values: ProblemValues): ProblemText {
  const entry = problemEntry(code)
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
  const inLocale = (locale: Locale) => ({ what: fill(entry.what[locale]), mend: fill(entry.mend[locale]) })
  return Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)])) as ProblemText
}
