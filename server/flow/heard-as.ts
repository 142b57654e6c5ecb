import type { Utterance } from '../../flows/index'
import type { PromptInput } from './prompt.schema'

/** What a writer hears: variables by their names, for nobody is on the line. */
export function heardAs({ locale, text, voice }: PromptInput): Utterance {
  const spoken = text.replace(/\{\{\s*([\w.]+)[^}]*\}\}/g, (_all, name: string) => name.split('.').at(-1) ?? name)
  return { locale, text: spoken, ...(voice ? { voice } : {}) }
}
