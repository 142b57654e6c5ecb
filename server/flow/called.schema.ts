import * as z from 'zod'

export const calledInput = z.object({
  calls: z.array(z.object({ flow: z.string().min(1).max(120), version: z.number().int().min(1).optional() })).max(100),
})
