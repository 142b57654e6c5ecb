import * as z from 'zod'

export const startInput = z.object({
  campaignId: z.uuid(),
  /** Typed by hand where real people would be called. */
  confirmedCount: z.number().int().nonnegative().optional(),
})
