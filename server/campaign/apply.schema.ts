import * as z from 'zod'

export const applyVersionInput = z.object({ campaignId: z.uuid(), versionId: z.uuid() })
