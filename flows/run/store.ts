import type { CallState, Value } from '../model/run'
import { valueCharsMax } from './limits'

/** Sets a variable; secret ones are kept apart. What is too long is cut or, if it is no text, left out. */
export function store(state: CallState, name: string, value: Value | undefined, isSecret: boolean): CallState {
  if (value === undefined) return state
  const kept = typeof value === 'string' ? value.slice(0, valueCharsMax) : JSON.stringify(value).length <= valueCharsMax ? value : null
  return isSecret ? { ...state, secrets: { ...state.secrets, [name]: kept } } : { ...state, vars: { ...state.vars, [name]: kept } }
}
