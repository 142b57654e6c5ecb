import * as z from 'zod'

export const ringInput = z.object({
  id: z.uuid(),
  /** Who calls; the last two digits say how they behave. */
  caller: z
    .string()
    .regex(/^\+?\d{4,15}$/)
    .default('+99910012301'),
})
