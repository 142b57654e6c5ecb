import { evaluateText } from '../expression/evaluate'
import type { Plan, SetStep } from '../model/plan'
import type { CallState } from '../model/run'
import { renderValue } from './render'
import { scopeOf, valueOf } from './scope'
import { store } from './store'

/** A `set` step: all values are read before the first is written. */
export function assign(plan: Plan, state: CallState, { values, secret }: SetStep): CallState {
  const names = Object.keys(values)
  if (names.length === 0) return state
  const scope = scopeOf(plan, state)
  return Object.entries(values).reduce<CallState>((next, [name, value]) => {
    const result = 'expression' in value ? evaluateText(value.expression, (variable) => valueOf(state, variable)) : renderValue(value, state, scope)
    return store(next, name, result, secret?.includes(name) ?? false)
  }, state)
}
