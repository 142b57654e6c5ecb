import type { CollectCommand } from '../model/command'
import type { OutcomeOf } from '../model/outcome'

/** What was keyed in; `finished`: the finish key ended it. */
export interface KeyedIn {
  readonly digits: string
  readonly finished: boolean
}

type Rules = Pick<CollectCommand, 'allowed' | 'digitsMin' | 'digitsMax'>

/**
 * What an entry comes to. Asked by everybody who drives a collect, be it a switch or a script, so that the same keys mean the
 * same everywhere.
 */
export function judgeKeys({ allowed, digitsMin, digitsMax }: Rules, { digits, finished }: KeyedIn): OutcomeOf<'collect'> {
  if (digits === '') return finished ? { is: digitsMin === 0 ? 'collected' : 'noMatch', digits } : { is: 'noInput' }
  if (digits.length > digitsMax) return { is: 'tooMany', digits }
  const accepted = allowed === '' ? '0123456789' : allowed
  const isRight = digits.length >= digitsMin && [...digits].every((digit) => accepted.includes(digit))
  return { is: isRight ? 'collected' : 'noMatch', digits }
}

/** What a switch takes of keys that are pressed: all up to the finish key; where there is none, it stops as soon as no more are wanted. */
export function takeKeys({ digitsMax, finishKey }: Pick<CollectCommand, 'digitsMax' | 'finishKey'>, pressed: string): KeyedIn {
  const at = finishKey === '' ? -1 : pressed.indexOf(finishKey)
  const digits = at < 0 ? pressed : pressed.slice(0, at)
  return { digits: finishKey === '' ? digits.slice(0, digitsMax) : digits, finished: at >= 0 }
}
