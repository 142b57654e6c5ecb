import * as z from 'zod'

/** Put away, or brought back. */
export const closeFirstStepsInput = z.object({ isClosed: z.boolean() })
