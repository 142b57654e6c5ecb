import * as z from 'zod'

/** One of our numbers, by its id. */
export const callerIdInput = z.object({ id: z.uuid() })
