import type { SpeechEngine } from './speech-engine'

export interface Voices {
  /** How long a voice that failed is left alone. */
  readonly restMs: number
  /** Those that do not rest, best first; the last one is always among them. */
  awake(): readonly SpeechEngine[]
  /** Lets it rest and gives the reason, without what was to be said. */
  failed(engine: SpeechEngine, error: unknown): string
}

const restMs = 15_000

/** A chain of voices. One that failed rests, so that not every prompt waits for the same timeout. */
export function createVoices(engines: readonly SpeechEngine[], nowMs: () => number = Date.now): Voices {
  const restsUntilMs = new Map<SpeechEngine, number>()
  return {
    restMs,
    awake: () => engines.filter((engine, index) => index === engines.length - 1 || (restsUntilMs.get(engine) ?? 0) <= nowMs()),
    failed: (engine, error) => {
      restsUntilMs.set(engine, nowMs() + restMs)
      return error instanceof Error ? error.message : String(error)
    },
  }
}
