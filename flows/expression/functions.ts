import type { Value } from '../model/run'

export type ValueType = 'text' | 'number' | 'boolean' | 'any'

interface Definition {
  readonly takes: readonly ValueType[]
  readonly gives: ValueType
  readonly run: (args: readonly Value[]) => Value
}

const asText = (value: Value | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
const asNumber = (value: Value | undefined): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
const onNumbers = (run: (...numbers: number[]) => number) => (args: readonly Value[]) => {
  const numbers = args.map(asNumber)
  return numbers.every((number) => number !== null) ? asNumber(run(...numbers)) : null
}

/** All functions of the expression language. Total: what cannot be computed is null. */
export const functions: Readonly<Record<string, Definition>> = {
  exists: { takes: ['any'], gives: 'boolean', run: ([value]) => value !== null && value !== undefined && value !== '' },
  default: { takes: ['any', 'any'], gives: 'any', run: ([value, other]) => (value === null || value === undefined || value === '' ? (other ?? null) : value) },
  number: { takes: ['any'], gives: 'number', run: ([value]) => asNumber(value) },
  text: { takes: ['any'], gives: 'text', run: ([value]) => asText(value) },
  length: { takes: ['any'], gives: 'number', run: ([value]) => (Array.isArray(value) ? value.length : [...asText(value)].length) },
  lower: { takes: ['text'], gives: 'text', run: ([value]) => asText(value).toLowerCase() },
  upper: { takes: ['text'], gives: 'text', run: ([value]) => asText(value).toUpperCase() },
  contains: { takes: ['text', 'text'], gives: 'boolean', run: ([value, part]) => asText(value).includes(asText(part)) },
  startsWith: { takes: ['text', 'text'], gives: 'boolean', run: ([value, part]) => asText(value).startsWith(asText(part)) },
  join: { takes: ['any', 'any'], gives: 'text', run: ([a, b]) => (asText(a) + asText(b)).slice(0, 4000) },
  round: { takes: ['number'], gives: 'number', run: onNumbers((value) => Math.round(value)) },
  floor: { takes: ['number'], gives: 'number', run: onNumbers((value) => Math.floor(value)) },
  min: { takes: ['number', 'number'], gives: 'number', run: onNumbers((a, b) => Math.min(a, b)) },
  max: { takes: ['number', 'number'], gives: 'number', run: onNumbers((a, b) => Math.max(a, b)) },
}
