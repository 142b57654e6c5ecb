import { type Locale, locales } from '../../flows/model/text'

/** The reader's choice; without it the browser's languages decide. The language is never part of an address. */
export const localeCookie = 'callweave_locale'
export const themeCookie = 'callweave_theme'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function asLocale(value: string | undefined): Locale | null {
  return locales.find((locale) => locale === value) ?? null
}

export function asTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
