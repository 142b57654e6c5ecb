import * as z from 'zod'

/** `head`: a seal that was noted down earlier and must still be in the chain. */
export const verifyLedgerInput = z.object({
  head: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
