import type { Sql } from '../sql/pool'
import { findEspeak } from './espeak-engine'
import { placeholderEngine } from './placeholder-engine'
import { createPromptStore, type PromptStore } from './prompt-store'

/** The store with the best engine at hand. */
export async function openPromptStore(deps: { readonly sql: Sql; readonly stateFolder: string }): Promise<PromptStore & { readonly engine: string }> {
  const engine = (await findEspeak()) ?? placeholderEngine
  return { ...createPromptStore({ ...deps, engine }), engine: engine.name }
}
