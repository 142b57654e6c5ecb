import type { SpeechEngine } from './speech-engine'
import { promptRateHz } from './wav'

const msPerCharacter: Record<string, number> = { 'zh-CN': 220, en: 70 }

/** No speech engine was found: a soft tone, as long as the words would take, so that calls can still be tried out. */
export const placeholderEngine: SpeechEngine = {
  name: 'placeholder-tone-1',
  isPlaceholder: true,
  speak: async ({ text, locale }) => {
    const ms = Math.min(30_000, Math.max(600, text.length * (msPerCharacter[locale] ?? 100)))
    const length = Math.round((ms / 1000) * promptRateHz)
    const fade = promptRateHz / 20
    const samples = Float32Array.from({ length }, (_, at) => {
      const loud = Math.min(1, at / fade, (length - at) / fade)
      return 0.12 * loud * Math.sin((2 * Math.PI * 440 * at) / promptRateHz)
    })
    return { samples, rateHz: promptRateHz }
  },
}
