import * as z from 'zod'

export const revokeTokenInput = z.object({ id: z.uuid() })
