import * as z from 'zod'

export const changeInput = z.object({ id: z.uuid(), flowId: z.uuid().nullable().optional(), enabled: z.boolean().optional() })
