import * as z from 'zod'

export const whyInput = z.object({ campaignId: z.uuid(), contactId: z.uuid() })
