import { resample } from './resample'
import { type Audio, promptRateHz } from './wav'

/** Cuts at the ends of sentences, else of clauses, so that no part is longer than a provider takes. */
export function partsOf(text: string, charactersMax: number): readonly string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > charactersMax) {
    const head = rest.slice(0, charactersMax)
    const at = lastOf(head, /[。！？!?；;]|\.\s/g) || lastOf(head, /[，,、：:\s]/g) || charactersMax
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return [...parts, rest].filter(Boolean)
}

function lastOf(text: string, mark: RegExp): number {
  const found = [...text.matchAll(mark)].at(-1)
  return found ? found.index + found[0].length : 0
}

/** One after the other, joined at the prompts' rate. */
export async function speakInParts(text: string, charactersMax: number, speak: (part: string) => Promise<Audio>): Promise<Audio> {
  const spoken: Audio[] = []
  for (const part of partsOf(text, charactersMax)) spoken.push(resample(await speak(part), promptRateHz))
  const samples = new Float32Array(spoken.reduce((sum, audio) => sum + audio.samples.length, 0))
  let at = 0
  for (const audio of spoken) {
    samples.set(audio.samples, at)
    at += audio.samples.length
  }
  return { samples, rateHz: promptRateHz }
}
