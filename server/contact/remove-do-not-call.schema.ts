import * as z from 'zod'

export const removeDoNotCallInput = z.object({ contactId: z.uuid(), reason: z.string().trim().min(1).max(200) })
