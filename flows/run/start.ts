import type { Plan } from '../model/plan'
import type { CallEvent, CallState, Value } from '../model/run'
import { store } from './store'

type Start = Extract<CallEvent, { type: 'start' }>

/** The state of an attempt before its first step. */
export function startState(plan: Plan, { vars, locale, contactKey, zone, nowMs }: Start): CallState {
  const state: CallState = {
    v: 1,
    seq: 0,
    at: plan.entry,
    locale: locale !== undefined && plan.locales.includes(locale) ? locale : plan.locale,
    vars: {},
    secrets: {},
    contactKey,
    ...(zone !== undefined && { zone }),
    visits: {},
    call: plan.startsLive ? 'live' : 'none',
    reached: null,
    startedMs: nowMs,
    nowMs,
    pending: null,
    done: null,
    handled: [],
  }
  const secret = new Set(plan.variables.filter((variable) => variable.secret).map(({ name }) => name))
  return Object.entries(vars)
    .filter(([name]) => !name.startsWith('$'))
    .reduce<CallState>((next, [name, value]: [string, Value]) => store(next, name, value, secret.has(name)), state)
}
