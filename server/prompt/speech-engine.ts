import type { Locale } from '../../flows/model/text'
import type { Audio } from './wav'

export interface SpeechRequest {
  readonly text: string
  readonly locale: Locale
  /** The engine's own voice name; absent for the locale's default. */
  readonly voice?: string
}

/** Turns text into sound. One interface for a child process, a cloud and the placeholder. */
export interface SpeechEngine {
  /** Part of the prompt's hash: another name or version renders again. */
  readonly name: string
  /** True when no words are heard: a tone stands in. */
  readonly isPlaceholder: boolean
  /** Throws when it cannot speak; the store then says so and nothing is cached. */
  speak(request: SpeechRequest): Promise<Audio>
}
