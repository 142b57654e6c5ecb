import * as z from 'zod'
import { pageInput } from '../page/page-input'

export const bookingListInput = pageInput.extend({
  /** What comes, soonest first, or what is over, latest first. */
  when: z.enum(['coming', 'past']).default('coming'),
  calendarId: z.uuid().optional(),
  /** Moved and cancelled ones as well. */
  all: z.boolean().default(false),
})
