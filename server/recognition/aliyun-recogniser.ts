import * as z from 'zod'
import { type AliyunAccess, aliyunTokens, jsonOf } from '../prompt/aliyun-token'
import { askProvider } from '../prompt/ask-provider'
import { ProviderFailed } from '../prompt/provider-failed'
import { resample } from '../prompt/resample'
import { encodeWav, promptRateHz } from '../prompt/wav'
import type { SpeechRecogniser } from './speech-recogniser'

const success = 20_000_000
/** The recording holds silence or nothing that could be recognised. */
const nothingHeard = new Set([40_270_002, 41_040_201])
const answer = z.object({ status: z.number(), message: z.string().default(''), result: z.string().default('') })

/** Aliyun NLS one-sentence recognition over REST (`/stream/v1/asr`, up to 60 s). The language follows from the app key's project. It gives no confidence. */
export function aliyunRecogniser(access: AliyunAccess): SpeechRecogniser {
  const token = aliyunTokens(access)
  return {
    name: 'aliyun-nls',
    recognise: async ({ audio }) => {
      const wav = new Uint8Array(encodeWav(resample(audio, promptRateHz)))
      const query = new URLSearchParams({
        appkey: access.appKey,
        format: 'wav',
        sample_rate: String(promptRateHz),
        enable_punctuation_prediction: 'true',
        enable_inverse_text_normalization: 'true',
      })
      const key = await token()
      const { bytes } = await askProvider({
        provider: 'aliyun',
        url: `${access.gatewayUrl}/stream/v1/asr?${query}`,
        timeoutMs: access.timeoutMs,
        budgetMs: access.budgetMs,
        init: () => ({ method: 'POST', headers: { 'X-NLS-Token': key, 'content-type': 'application/octet-stream' }, body: wav }),
      })
      const read = answer.safeParse(jsonOf(bytes))
      if (!read.success) throw new ProviderFailed('aliyun', 'notUnderstood', 'the answer has no status')
      const { status, message, result } = read.data
      if (nothingHeard.has(status)) return { text: '' }
      if (status !== success) throw new ProviderFailed('aliyun', 'refused', `${status} ${message}`)
      return { text: result.trim() }
    },
  }
}
