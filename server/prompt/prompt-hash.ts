import { createHash } from 'node:crypto'
import type { SpeechEngine, SpeechRequest } from './speech-engine'

/** Raised when the way from text to file changes, so that old files are rendered again. */
const recipe = 3

/** SHA-256, hex: the same words by the same voice are one file, whoever asks. */
export function promptHash({ name }: SpeechEngine, { text, locale, voice }: SpeechRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([recipe, name, voice ?? '', locale, normalText(text)]))
    .digest('hex')
}

/** Spacing that cannot be heard makes no other file. */
export function normalText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
