import * as z from 'zod'

export const campaignId = z.object({ campaignId: z.uuid() })
