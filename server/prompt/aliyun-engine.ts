import type { Locale } from '../../flows/model/text'
import { type AliyunAccess, aliyunTokens } from './aliyun-token'
import { askProvider } from './ask-provider'
import { soundOf } from './openai-engine'
import { ProviderFailed } from './provider-failed'
import { speakInParts } from './speak-in-parts'
import type { SpeechEngine } from './speech-engine'
import { type Audio, promptRateHz } from './wav'

/** Longest text of one request, by Aliyun's documentation. */
const charactersMax = 300

/** Aliyun NLS speech synthesis over REST (`/stream/v1/tts`): a sound, or a JSON that says why not. */
export function aliyunEngine(access: AliyunAccess, voices: Readonly<Record<Locale, string>>): SpeechEngine {
  const token = aliyunTokens(access)
  const say = async (text: string, voice: string): Promise<Audio> => {
    const body = JSON.stringify({ appkey: access.appKey, token: await token(), text, voice, format: 'wav', sample_rate: promptRateHz })
    const { bytes, contentType } = await askProvider({
      provider: 'aliyun',
      url: `${access.gatewayUrl}/stream/v1/tts`,
      timeoutMs: access.timeoutMs,
      budgetMs: access.budgetMs,
      init: () => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    })
    if (!contentType.startsWith('audio/')) throw new ProviderFailed('aliyun', 'refused', new TextDecoder().decode(bytes.subarray(0, 400)))
    return soundOf('aliyun', bytes)
  }
  return {
    name: `aliyun-nls-${voices['zh-CN']}-${voices.en}`,
    isPlaceholder: false,
    speak: ({ text, locale, voice }) => speakInParts(text, charactersMax, (part) => say(part, voice ?? voices[locale])),
  }
}
