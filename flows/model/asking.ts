import * as z from 'zod/mini'
import { localText } from './config'
import type { Speech } from './plan'
import type { LocalText } from './text'

/** Sentences said first when a question is asked again, one per further try. */
export const causePrompts = z._default(z.array(localText).check(z.maxLength(4)), [])

/** The sentence for this try (the second is the first that has one); the last one given serves all later tries. */
export function causeSpeech(prompts: readonly LocalText[], attempt: number, common: LocalText): Speech {
  return { text: prompts[attempt - 2] ?? prompts.at(-1) ?? common }
}
