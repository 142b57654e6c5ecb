import * as z from 'zod'

/** Either a contact, or a number in E.164. */
export const addDoNotCallInput = z.object({
  contactId: z.uuid().optional(),
  number: z.string().trim().max(40).optional(),
  reason: z.string().trim().min(1).max(200),
})
