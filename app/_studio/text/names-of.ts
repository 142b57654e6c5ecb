import type { Locale } from '../../../flows/model/text'
import type { Saver } from '../store'
import { othersText } from './others.text'

/** Several people in one word, each once. */
export function namesOf(people: readonly Saver[], locale: Locale): string {
  const names = new Set(people.map(({ name, isMe }) => (isMe ? othersText.you[locale] : name)))
  return [...names].join(othersText.between[locale]) || othersText.somebody[locale]
}
