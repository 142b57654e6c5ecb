import * as z from 'zod'

export const flowId = z.object({ flowId: z.uuid() })
