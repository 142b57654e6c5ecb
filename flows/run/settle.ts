import type { Command } from '../model/command'
import type { Outcome } from '../model/outcome'
import type { CommandStep } from '../model/plan'
import type { CallState, Value } from '../model/run'
import { store } from './store'

/** What an outcome does to the state, whatever step comes next: the line, the disposition so far, the variables to save. */
export function settle(state: CallState, command: Command, outcome: Outcome, step: CommandStep | undefined): CallState {
  const settled = line({ ...state, pending: null }, command, outcome)
  const isSecret = (command.do === 'collect' || command.do === 'listen') && command.secret === true
  return Object.entries(step?.save ?? {}).reduce((next, [path, name]) => store(next, name, read(outcome, path), isSecret), settled)
}

function line(state: CallState, command: Command, outcome: Outcome): CallState {
  if (outcome.is === 'hungUp') return over(state)
  switch (command.do) {
    case 'dial':
      return dialled(state, outcome)
    case 'check':
      return outcome.is === 'blocked' && 'rule' in outcome ? { ...state, reached: 'blocked', rule: outcome.rule } : state
    case 'hangup':
      return { ...state, call: state.call === 'live' ? 'over' : state.call }
    case 'request':
      return command.target === 'doNotCall' && command.operation === 'add' ? { ...state, reached: 'optedOut' } : state
    default:
      return state
  }
}

function dialled(state: CallState, outcome: Outcome): CallState {
  switch (outcome.is) {
    case 'answered':
      return { ...state, call: 'live', reached: 'completed' }
    case 'machine':
      return { ...state, call: 'live', reached: 'machine' }
    case 'busy':
    case 'noAnswer':
    case 'rejected':
    case 'unreachable':
    case 'failed':
      return { ...state, call: 'none', reached: outcome.is }
    case 'blocked':
      return { ...state, call: 'none', reached: 'blocked', ...('rule' in outcome && { rule: outcome.rule }) }
    default:
      return { ...state, call: 'none', reached: 'failed' }
  }
}

/** The other side hung up: an answered call that had no end yet counts as hung up. */
export function over(state: CallState): CallState {
  if (state.call !== 'live') return state
  return { ...state, call: 'over', reached: state.reached === 'completed' ? 'hungUp' : state.reached }
}

/** `output.course` reads inside the outcome; undefined when there is no such thing. */
function read(outcome: Outcome, path: string): Value | undefined {
  let value: unknown = outcome
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = Reflect.get(value, part)
  }
  return isValue(value) ? value : undefined
}

function isValue(value: unknown): value is Value {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return Array.isArray(value) ? value.every(isValue) : typeof value === 'object' && value !== undefined && Object.values(value).every(isValue)
}
