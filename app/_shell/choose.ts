'use client'
import type { Locale } from '../../flows/model/text'
import { localeCookie, type Theme, themeCookie } from '../_text/locale-cookie'

const yearSeconds = 31_536_000

/** Kept in this browser; the page comes again in it, so that what the server rendered agrees. */
export function chooseLocale(locale: Locale): void {
  keep(localeCookie, locale)
}

export function chooseTheme(theme: Theme): void {
  keep(themeCookie, theme)
}

function keep(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${name}=${value}; path=/; max-age=${yearSeconds}; samesite=lax`
  window.location.reload()
}
