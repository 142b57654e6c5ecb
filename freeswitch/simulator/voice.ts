import { wavOf } from './wav'

/** What a far end sounds like, piece by piece. Modelled, not recorded: a buzz with the rhythm of syllables, a pure tone, nothing. */
export interface VoicePart {
  readonly sound: 'speech' | 'beep' | 'silence'
  readonly ms: number
}

const rate = 8
const pitchHertz = 140
const harmonics = 12
const syllablesPerSecond = 4.4
const beepHertz = 1000

export function voiceWav(parts: readonly VoicePart[]): Buffer {
  const samples: number[] = []
  for (const { sound, ms } of parts) {
    const count = Math.round(ms * rate)
    const table = tables[sound]()
    for (let n = 0; n < count; n++) samples.push(table[n % table.length] ?? 0)
  }
  return wavOf(samples)
}

/** Five seconds hold whole periods of pitch, syllable and beep, so that they can be repeated without a click. */
const tableMs = 5_000

function tableOf(sample: (s: number) => number): () => readonly number[] {
  let table: readonly number[] | undefined
  return () => {
    table ??= Array.from({ length: tableMs * rate }, (_, n) => Math.round(sample(n / (rate * 1000))))
    return table
  }
}

const tables: Readonly<Record<VoicePart['sound'], () => readonly number[]>> = {
  silence: tableOf(() => 0),
  beep: tableOf((s) => 9000 * Math.sin(2 * Math.PI * beepHertz * s)),
  speech: tableOf((s) => {
    let sum = 0
    for (let k = 1; k <= harmonics; k++) sum += Math.sin(2 * Math.PI * pitchHertz * k * s) / k
    return 5000 * sum * (0.35 + 0.65 * Math.abs(Math.sin(Math.PI * syllablesPerSecond * s)))
  }),
}

/** The part of a voice from one moment to another; silence after its end. */
export function voiceBetween(parts: readonly VoicePart[], fromMs: number, toMs: number): readonly VoicePart[] {
  const cut: VoicePart[] = []
  let atMs = 0
  for (const { sound, ms } of parts) {
    const length = Math.min(atMs + ms, toMs) - Math.max(atMs, fromMs)
    if (length > 0) cut.push({ sound, ms: length })
    atMs += ms
  }
  const missing = toMs - Math.max(atMs, fromMs)
  return missing > 0 ? [...cut, { sound: 'silence', ms: missing }] : cut
}

/** When, from `fromMs` on, it has been silent for `silenceMs`. */
export function silentAt(parts: readonly VoicePart[], fromMs: number, silenceMs: number): number {
  let atMs = 0
  for (const { sound, ms } of parts) {
    const startMs = Math.max(atMs, fromMs)
    atMs += ms
    if (sound === 'silence' && atMs - startMs >= silenceMs) return startMs + silenceMs
  }
  return Math.max(atMs, fromMs) + silenceMs
}
