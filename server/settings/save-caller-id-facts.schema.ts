import * as z from 'zod'

const words = z.string().trim().max(200)

/** A registration is all three or none: without a date and something that shows it, it is a claim. */
export const saveCallerIdFactsInput = z.object({
  id: z.uuid(),
  registration: z.object({ with: words.min(1), on: z.iso.date(), evidence: words.min(1) }).nullable(),
  isDialable: z.boolean(),
})
