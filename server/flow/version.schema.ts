import * as z from 'zod'

export const versionId = z.object({ versionId: z.uuid() })
