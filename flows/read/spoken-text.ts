import type { Locale } from '../model/text'
import { chineseText } from './chinese-text'
import { englishText } from './english-text'

/**
 * The words of a text as they are said: dates, times, amounts, telephone numbers, codes and quantities written out.
 * The same for every voice, so that no engine's own guess is heard.
 */
export function spokenText(text: string, locale: Locale): string {
  return locale === 'en' ? englishText(text) : chineseText(text)
}
