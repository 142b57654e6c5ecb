import * as z from 'zod'

export const removeInput = z.object({ flowId: z.uuid(), name: z.string().max(200) })
