import type { Plan, SetStep } from '../model/plan'
import type { CallState } from '../model/run'
import { renderValue } from './render'
import { scopeOf } from './scope'
import { store } from './store'

/** A `set` step: all values are read before the first is written. */
export function assign(plan: Plan, state: CallState, { values }: SetStep): CallState {
  const names = Object.keys(values)
  if (names.length === 0) return state
  const scope = scopeOf(plan, state)
  return Object.entries(values).reduce<CallState>((next, [name, value]) => {
    return 'expression' in value ? next : store(next, name, renderValue(value, state, scope), false)
  }, state)
}
