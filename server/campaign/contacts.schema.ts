import * as z from 'zod'
import { dispositions } from '../../flows/model/outcome'

export const contactsInput = z.object({
  campaignId: z.uuid(),
  state: z.enum(['due', 'claimed', 'done']).optional(),
  disposition: z.enum(dispositions).optional(),
  /** Position of the last row of the page before. */
  cursor: z.number().int().nullish(),
  limit: z.number().int().min(1).max(200).default(50),
})
