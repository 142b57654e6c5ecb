import * as z from 'zod'

export const setCallerIdInput = z.object({
  id: z.uuid(),
  enabled: z.boolean().optional(),
  dailyMax: z.number().int().min(1).max(10_000).optional(),
})
