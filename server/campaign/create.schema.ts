import * as z from 'zod'

export const createInput = z.object({
  name: z.string().trim().min(1).max(120),
  flowVersionId: z.uuid(),
  listId: z.uuid(),
  callsPerSecond: z.number().positive().max(1000),
  linesMax: z.number().int().min(1).max(2000),
})
