import * as z from 'zod'
import { locales } from '../../flows/index'

export const promptInput = z.object({
  locale: z.enum(locales),
  text: z.string().trim().min(1).max(4_000),
  voice: z.string().max(120).optional(),
})

export type PromptInput = z.infer<typeof promptInput>

export const promptStatesInput = z.object({ prompts: z.array(promptInput).max(500) })

/** `recording`: hash of an upload; null gives the words back to the voice. */
export const recordPromptInput = promptInput.omit({ voice: true }).extend({
  recording: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})
