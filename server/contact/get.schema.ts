import * as z from 'zod'

export const contactId = z.object({ contactId: z.uuid() })
