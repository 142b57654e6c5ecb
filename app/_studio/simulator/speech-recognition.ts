/** The part of the browser's SpeechRecognition that is used here; no type of it is in the standard library yet. */
export interface Listening {
  lang: string
  interimResults: boolean
  onresult: ((event: { readonly results: Iterable<ArrayLike<{ readonly transcript: string }> & Iterable<{ readonly transcript: string }>> }) => void) | null
  onerror: ((event: { readonly error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
  abort(): void
}

type Recogniser = new () => Listening

/** How to begin listening, where the browser has speech recognition under either of its names. */
export function speechRecognition(): (() => Listening) | null {
  const found: unknown = Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition')
  return isRecogniser(found) ? () => new found() : null
}

function isRecogniser(value: unknown): value is Recogniser {
  return typeof value === 'function'
}
