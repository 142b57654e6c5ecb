import type { Locale } from './text'

const marks: Readonly<Record<Locale, string>> = { 'zh-CN': '【待翻译】', en: '[to translate] ' }

/** A text taken over from another language, marked so that nobody takes it for finished. */
export function draftText(text: string, locale: Locale): string {
  return `${marks[locale]}${text}`
}

export function isDraftText(text: unknown): boolean {
  return typeof text === 'string' && Object.values(marks).some((mark) => text.startsWith(mark))
}
