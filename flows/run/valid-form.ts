import type { Value } from '../model/run'
import { compilePattern, matches, type Pattern } from '../pattern/pattern'

type Form = 'luhn' | 'date' | 'phone' | 'id' | 'pattern' | 'digits'

/** Whether what was keyed in or said can be what was asked for. `today` is YYYY-MM-DD where the contact is. */
export function isValid(form: Form, value: Value | undefined, pattern: string | undefined, today: string): boolean {
  if (typeof value !== 'string' || value === '') return false
  switch (form) {
    case 'digits':
      return isDigits(value)
    case 'luhn':
      return isDigits(value) && luhn(value)
    case 'phone':
      return isDigits(value) && value.length >= 5 && value.length <= 15
    case 'date':
      return dateOf(value, today) !== undefined
    case 'id':
      return isChineseId(value)
    case 'pattern':
      return pattern !== undefined && fits(pattern, value)
  }
}

const isDigits = (value: string): boolean => /^\d+$/.test(value)

function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return digits.length > 1 && sum % 10 === 0
}

/** YYYYMMDD, or MMDD of this year → YYYY-MM-DD, if there is such a day. */
function dateOf(value: string, today: string): string | undefined {
  const full = /^\d{4}$/.test(value) ? today.slice(0, 4) + value : value
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(full)
  if (!parts) return undefined
  const text = `${parts[1]}-${parts[2]}-${parts[3]}`
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? text : undefined
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999; on a telephone the X is keyed as *. */
function isChineseId(value: string): boolean {
  if (!/^\d{17}[\dXx*]$/.test(value)) return false
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(value[index]), 0)
  const last = value[17]?.toUpperCase().replace('*', 'X')
  return last === '10X98765432'[sum % 11] && dateOf(value.slice(6, 14), '') !== undefined
}

const compiled = new Map<string, Pattern | null>()

function fits(source: string, value: string): boolean {
  let pattern = compiled.get(source)
  if (pattern === undefined) {
    pattern = tryCompile(source)
    if (compiled.size >= 500) compiled.clear()
    compiled.set(source, pattern)
  }
  return pattern !== null && matches(pattern, value.slice(0, 200))
}

function tryCompile(source: string): Pattern | null {
  try {
    return compilePattern(source)
  } catch {
    return null
  }
}
