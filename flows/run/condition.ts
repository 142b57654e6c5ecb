import { evaluateText } from '../expression/evaluate'
import type { Condition, HoursCalendar } from '../model/plan'
import type { CallState, Value } from '../model/run'
import { localTime } from './local-time'
import { isMissing, valueOf } from './scope'
import { isValid } from './valid-form'

/** Whether a condition holds now. A missing variable makes every comparison false, `notEquals` true. */
export function holds(condition: Condition, state: CallState): boolean {
  switch (condition.op) {
    case 'exists':
      return !isMissing(valueOf(state, condition.left))
    case 'missing':
      return isMissing(valueOf(state, condition.left))
    case 'openNow':
      return !isHoliday(condition.calendar, state) && isOpen(condition.calendar, state)
    case 'holidayNow':
      return isHoliday(condition.calendar, state)
    case 'all':
      return condition.of.every((part) => holds(part, state))
    case 'any':
      return condition.of.some((part) => holds(part, state))
    case 'not':
      return !holds(condition.of, state)
    case 'expression':
      return evaluateText(condition.expression, (name) => valueOf(state, name)) === true
    case 'valid':
      return isValid(condition.form, valueOf(state, condition.left), condition.pattern, localTime(state.nowMs, state.zone).date)
    default:
      return compare(condition.op, valueOf(state, condition.left), condition.right)
  }
}

type Comparison = 'equals' | 'notEquals' | 'greater' | 'less' | 'atLeast' | 'atMost' | 'contains'

function compare(op: Comparison, left: Value | undefined, right: string | number | boolean): boolean {
  if (op === 'notEquals') return !compare('equals', left, right)
  if (left === undefined || left === null) return false
  if (op === 'contains') return Array.isArray(left) ? left.includes(right) : String(left).includes(String(right))
  const order = orderOf(left, right)
  if (order === undefined) return false
  return { equals: order === 0, greater: order > 0, less: order < 0, atLeast: order >= 0, atMost: order <= 0 }[op]
}

/** Numbers by value, even when one came as text from a CSV; everything else as text. */
function orderOf(left: Value, right: string | number | boolean): number | undefined {
  if (typeof left === 'object') return undefined
  if (typeof right === 'number') {
    const number = typeof left === 'string' && left.trim() === '' ? Number.NaN : Number(left)
    return Number.isNaN(number) ? undefined : Math.sign(number - right)
  }
  const [a, b] = [String(left), String(right)]
  return a === b ? 0 : a < b ? -1 : 1
}

const zoneOf = ({ zone }: HoursCalendar, state: CallState) => (zone === 'contact' ? state.zone : zone)

function isHoliday(calendar: HoursCalendar, state: CallState): boolean {
  return calendar.holidays.includes(localTime(state.nowMs, zoneOf(calendar, state)).date)
}

function isOpen(calendar: HoursCalendar, state: CallState): boolean {
  const { weekday, minuteOfDay } = localTime(state.nowMs, zoneOf(calendar, state))
  return (calendar.weekly[String(weekday)] ?? []).some(({ startMin, endMin }) => minuteOfDay >= startMin && minuteOfDay < endMin)
}
