import * as z from 'zod'

export const publishInput = z.object({
  flowId: z.uuid(),
  /** The draft that the publisher looked at. */
  revision: z.number().int().min(1),
  note: z.string().max(2_000).default(''),
})
