import type { Locale } from '../../flows/model/text'
import { askProvider } from './ask-provider'
import { ProviderFailed } from './provider-failed'
import { speakInParts } from './speak-in-parts'
import type { SpeechEngine } from './speech-engine'
import { type Audio, decodeWav } from './wav'

export interface OpenAiSpeech {
  /** Up to and with the version, e.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly model: string
  readonly voices: Readonly<Record<Locale, string>>
  readonly timeoutMs: number
  readonly budgetMs: number
}

const charactersMax = 4096

/** `POST /audio/speech` as OpenAI defines it and many self-hosted servers speak it; answers WAV. */
export function openAiEngine(options: OpenAiSpeech): SpeechEngine {
  const { baseUrl, apiKey, model, voices, timeoutMs, budgetMs } = options
  const say = async (input: string, voice: string): Promise<Audio> => {
    const answer = await askProvider({
      provider: 'openai',
      url: `${baseUrl.replace(/\/$/, '')}/audio/speech`,
      timeoutMs,
      budgetMs,
      init: () => ({
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
        body: JSON.stringify({ model, input, voice, response_format: 'wav' }),
      }),
    })
    return soundOf('openai', answer.bytes)
  }
  return {
    name: `openai-${model}-${voices['zh-CN']}-${voices.en}`,
    isPlaceholder: false,
    speak: ({ text, locale, voice }) => speakInParts(text, charactersMax, (part) => say(part, voice ?? voices[locale])),
  }
}

/** What a provider sent as WAV. */
export function soundOf(provider: string, bytes: Uint8Array): Audio {
  try {
    const audio = decodeWav(bytes)
    if (audio.samples.length === 0) throw new Error('it is empty')
    return audio
  } catch (error) {
    throw new ProviderFailed(provider, 'notUnderstood', `the sound cannot be read: ${error instanceof Error ? error.message : ''}`)
  }
}
