import * as z from 'zod'
import { variableName } from './config'
import type { Condition, HoursCalendar } from './plan'

const minutesOfDay = z.number().int().min(0).max(1440)
const span = z.strictObject({ startMin: minutesOfDay, endMin: minutesOfDay }).refine((value) => value.startMin < value.endMin)

/** Opening hours as they stand in a flow file. */
export const calendar: z.ZodType<HoursCalendar> = z.strictObject({
  zone: z.string().regex(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/),
  weekly: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(span).max(6)),
  holidays: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)).max(400),
}) as z.ZodType<HoursCalendar>

const scalar = z.union([z.string().max(500), z.number(), z.boolean()])

/** Typed conditions as they stand in a flow file; depth is bounded by the parser. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['equals', 'notEquals', 'greater', 'less', 'atLeast', 'atMost', 'contains']), left: variableName, right: scalar }),
    z.strictObject({ op: z.enum(['exists', 'missing']), left: variableName }),
    z.strictObject({ op: z.enum(['openNow', 'holidayNow']), calendar }),
    z.strictObject({
      op: z.literal('valid'),
      left: variableName,
      form: z.enum(['luhn', 'date', 'phone', 'id', 'pattern', 'digits']),
      pattern: z.string().max(200).optional(),
    }),
    z.strictObject({ op: z.literal('expression'), expression: z.string().max(1000) }),
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(condition).min(1).max(20) }),
    z.strictObject({ op: z.literal('not'), of: condition }),
  ]),
) as z.ZodType<Condition>
