import type { Locale } from '../../flows/model/text'

interface Problem {
  readonly code: string
  readonly text: Readonly<Record<Locale, { readonly what: string; readonly mend: string }>>
}

/** The catalogue entry that the server sent along with an error, from a procedure or from a route's JSON. */
function problemOf(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null) return null
  if ('problem' in error && isProblem(error.problem)) return error.problem
  if ('data' in error) return problemOf(error.data)
  return null
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'text' in value
}

export function errorCode(error: unknown): string | null {
  return problemOf(error)?.code ?? null
}

/** What happened and how to mend it; null when the server was not reached or said nothing readable. */
export function errorText(error: unknown, locale: Locale): { readonly what: string; readonly mend: string } | null {
  return problemOf(error)?.text[locale] ?? null
}
