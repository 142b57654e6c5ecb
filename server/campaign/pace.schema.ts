import * as z from 'zod'

export const paceInput = z.object({
  campaignId: z.uuid(),
  callsPerSecond: z.number().positive().max(1000),
  linesMax: z.number().int().min(1).max(2000),
})
