import * as z from 'zod'

const minute = z.number().int().min(0).max(1_440)
const span = z.object({ startMin: minute, endMin: minute }).refine(({ startMin, endMin }) => startMin < endMin, 'a span ends before it begins')

/** Hours of a week, minutes of the day by ISO weekday. Spans of one day stand in order and do not touch each other's minutes. */
export const weeklySchema = z.partialRecord(
  z.enum(['1', '2', '3', '4', '5', '6', '7']),
  z
    .array(span)
    .max(6)
    .refine((spans) => spans.every(({ startMin }, i) => startMin >= (spans[i - 1]?.endMin ?? 0)), 'spans overlap'),
)

/** Days without slots, as dates on the calendar's own clock. */
export const daysOffSchema = z.array(z.iso.date()).max(400)
