import type { Locale } from '../../flows/model/text'
import type { Audio } from '../prompt/wav'

export interface RecogniseRequest {
  /** Path of the recording; only the simulator's recogniser looks beside it. */
  readonly file: string
  /** The utterance, silence cut off. */
  readonly audio: Audio
  readonly locale: Locale
  /** Words that are likely, for providers that take hints. */
  readonly hints: readonly string[]
}

export interface Recognised {
  /** '' when no words were made out. */
  readonly text: string
  /** 0 to 1; absent where the provider gives none. */
  readonly confidence?: number
}

/** Turns one utterance into text. Throws `ProviderFailed` when it cannot. */
export interface SpeechRecogniser {
  readonly name: string
  recognise(request: RecogniseRequest): Promise<Recognised>
}
