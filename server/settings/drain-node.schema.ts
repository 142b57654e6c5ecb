import * as z from 'zod'

export const drainNodeInput = z.object({ name: z.string().regex(/^[\w-]{1,40}$/), isDraining: z.boolean() })
