import * as z from 'zod'
import { zoneSchema } from '../settings/workspace-zone'
import { daysOffSchema, weeklySchema } from './weekly'

export const saveCalendarInput = z.object({
  id: z.uuid(),
  zone: zoneSchema,
  weekly: weeklySchema,
  slotMinutes: z.number().int().min(5).max(720),
  /** Bookings that one slot takes. */
  capacity: z.number().int().min(1).max(1_000),
  daysAhead: z.number().int().min(1).max(365),
  noticeMinutes: z.number().int().min(0).max(43_200),
  daysOff: daysOffSchema,
})
