import * as z from 'zod'
import { locales } from '../../flows/index'

export const promptInput = z.object({
  locale: z.enum(locales),
  text: z.string().trim().min(1).max(4_000),
  voice: z.string().max(120).optional(),
})

export type PromptInput = z.infer<typeof promptInput>

export const promptStatesInput = z.object({ prompts: z.array(promptInput).max(500) })
