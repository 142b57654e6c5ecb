import type { Plan } from '../model/plan'
import type { CallState, Value } from '../model/run'
import { type Locale, type LocalText, localText } from '../model/text'
import { spokenCharsMax } from './limits'

/** The variable's value, secret or not; undefined when nobody has set it. */
export function valueOf({ vars, secrets }: Pick<CallState, 'vars' | 'secrets'>, name: string): Value | undefined {
  if (Object.hasOwn(vars, name)) return vars[name]
  return Object.hasOwn(secrets, name) ? secrets[name] : undefined
}

/** What templates see: `ask.key` as `ask: { key }`, declared fallbacks in place of what is missing. */
export function scopeOf(plan: Plan, state: CallState): object {
  const scope: Record<string, unknown> = Object.create(null)
  for (const { name, fallback } of plan.variables) if (fallback !== undefined) put(scope, name, fallbackIn(fallback, state.locale))
  for (const values of [state.vars, state.secrets]) {
    for (const [name, value] of Object.entries(values)) if (!name.startsWith('$') && !isMissing(value)) put(scope, name, short(value))
  }
  return scope
}

export const isMissing = (value: Value | undefined): boolean => value === undefined || value === null || value === ''

const fallbackIn = (fallback: LocalText | string | number | boolean, locale: Locale): Value =>
  typeof fallback === 'object' ? localText(fallback, locale) : fallback

const short = (value: Value): Value => (typeof value === 'string' ? value.slice(0, spokenCharsMax) : value)

function put(scope: Record<string, unknown>, name: string, value: Value): void {
  const parts = name.split('.')
  const last = parts.pop() ?? name
  let inner = scope
  for (const part of parts) {
    const next = inner[part]
    const record: Record<string, unknown> = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : Object.create(null)
    inner[part] = record
    inner = record
  }
  inner[last] = value
}
