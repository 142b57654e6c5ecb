import * as z from 'zod/mini'
import { variableName } from './config'
import type { Condition, HoursCalendar } from './plan'

const minutesOfDay = z.number().check(z.int(), z.gte(0), z.lte(1440))
const span = z.strictObject({ startMin: minutesOfDay, endMin: minutesOfDay }).check(z.refine((value) => value.startMin < value.endMin))

/** Opening hours as they stand in a flow file. */
export const calendar: z.ZodMiniType<HoursCalendar> = z.strictObject({
  zone: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/)),
  weekly: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(span).check(z.maxLength(6))),
  holidays: z.array(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))).check(z.maxLength(400)),
}) as z.ZodMiniType<HoursCalendar>

const scalar = z.union([z.string().check(z.maxLength(500)), z.number(), z.boolean()])

/** Typed conditions as they stand in a flow file; depth is bounded by the parser. */
export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['equals', 'notEquals', 'greater', 'less', 'atLeast', 'atMost', 'contains']), left: variableName, right: scalar }),
    z.strictObject({ op: z.enum(['exists', 'missing']), left: variableName }),
    z.strictObject({ op: z.enum(['openNow', 'holidayNow']), calendar }),
    z.strictObject({
      op: z.literal('valid'),
      left: variableName,
      form: z.enum(['luhn', 'date', 'phone', 'id', 'pattern', 'digits']),
      pattern: z.optional(z.string().check(z.maxLength(200))),
    }),
    z.strictObject({ op: z.literal('expression'), expression: z.string().check(z.maxLength(1000)) }),
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(condition).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ op: z.literal('not'), of: condition }),
  ]),
) as z.ZodMiniType<Condition>
