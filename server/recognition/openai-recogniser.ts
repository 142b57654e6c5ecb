import * as z from 'zod'
import type { Locale } from '../../flows/model/text'
import { askProvider } from '../prompt/ask-provider'
import { ProviderFailed } from '../prompt/provider-failed'
import { encodeWav } from '../prompt/wav'
import type { SpeechRecogniser } from './speech-recogniser'

export interface OpenAiRecognition {
  /** Up to and with the version, e.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly model: string
  readonly timeoutMs: number
  readonly budgetMs: number
}

const languages: Record<Locale, string> = { 'zh-CN': 'zh', en: 'en' }
const answer = z.object({ text: z.string() })

/** `POST /audio/transcriptions` as OpenAI defines it and many self-hosted servers speak it. It gives no confidence. */
export function openAiRecogniser({ baseUrl, apiKey, model, timeoutMs, budgetMs }: OpenAiRecognition): SpeechRecogniser {
  return {
    name: `openai-${model}`,
    recognise: async ({ audio, locale, hints }) => {
      const wav = new Uint8Array(encodeWav(audio))
      const { bytes } = await askProvider({
        provider: 'openai',
        url: `${baseUrl.replace(/\/$/, '')}/audio/transcriptions`,
        timeoutMs,
        budgetMs,
        init: () => {
          const form = new FormData()
          form.set('file', new Blob([wav], { type: 'audio/wav' }), 'utterance.wav')
          form.set('model', model)
          form.set('language', languages[locale])
          form.set('response_format', 'json')
          if (hints.length > 0) form.set('prompt', hints.join(locale === 'en' ? ', ' : '，'))
          const headers = new Headers(apiKey ? { authorization: `Bearer ${apiKey}` } : undefined)
          return { method: 'POST', headers, body: form }
        },
      })
      const read = answer.safeParse(jsonIn(bytes))
      if (!read.success) throw new ProviderFailed('openai', 'notUnderstood', 'the answer has no text')
      return { text: read.data.text.trim() }
    },
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
