import * as z from 'zod'

export const callId = z.object({ callId: z.uuid() })
