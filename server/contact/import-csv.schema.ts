import * as z from 'zod'
import { purposes } from '../../flows/model/flow'

export const consentLevels = ['existingRelation', 'express', 'expressWritten', 'perPurpose'] as const

/** What somebody vouches for, about everyone on the list. */
export const importConsent = z.object({ purpose: z.enum(purposes), level: z.enum(consentLevels), source: z.string().trim().min(1).max(200) })
export type ImportConsent = z.infer<typeof importConsent>
