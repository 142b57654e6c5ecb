/** Languages that the product speaks. Both are complete: a definition without one of them does not compile. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** A sentence of ours, present in every language. */
export type Text = Readonly<Record<Locale, string>>

/** A sentence of the user's, which may still miss a language (the checker says so). */
export type LocalText = Readonly<Partial<Record<Locale, string>>>

/** The user's text in `locale`, else in any language that has one, else ''. */
export function localText(text: LocalText | undefined, locale: Locale): string {
  if (!text) return ''
  return text[locale] || locales.map((other) => text[other]).find(Boolean) || ''
}
