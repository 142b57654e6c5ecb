import * as z from 'zod'

export const addInput = z.object({ number: z.string().trim().min(2).max(40), flowId: z.uuid().nullish() })
