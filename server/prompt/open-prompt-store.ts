import type { Sql } from '../sql/pool'
import { findEspeak } from './espeak-engine'
import { placeholderEngine } from './placeholder-engine'
import { createPromptStore, type PromptStore } from './prompt-store'
import type { SpeechEngine } from './speech-engine'
import { providerOf } from './speech-settings'

let voicesOfHere: Promise<readonly SpeechEngine[]> | undefined

/** The voices that the environment and this machine have, best first; the last one always works. */
function voicesHere(): Promise<readonly SpeechEngine[]> {
  voicesOfHere ??= (async () => [providerOf(process.env), await findEspeak(), placeholderEngine].filter((engine) => engine !== null))()
  return voicesOfHere
}

/** The store with the best voices at hand. Throws when the environment names a provider and misses its settings. */
export async function openPromptStore(deps: {
  readonly sql: Sql
  readonly stateFolder: string
  readonly onFallback?: (reason: string) => void
}): Promise<PromptStore & { readonly engine: string }> {
  const engines = await voicesHere()
  return { ...createPromptStore({ ...deps, engines }), engine: engines[0]?.name ?? placeholderEngine.name }
}
