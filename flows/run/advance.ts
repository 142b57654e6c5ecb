import type { Outcome } from '../model/outcome'
import type { CommandStep, Plan } from '../model/plan'
import type { Advance, CallEvent, CallState } from '../model/run'
import { detailOf } from './detail'
import { type Walk, enter, finish, note } from './enter'
import { routeOf } from './route'
import { over, settle } from './settle'
import { startState } from './start'

/**
 * The engine: what happened → the next state, the next command, what to write down. Pure, total and bounded: the same
 * three arguments always give the same result, every event in every state has an answer, and it always ends. An event
 * that does not fit (a stale seq, a second start) changes nothing.
 */
export function advance(plan: Plan, state: CallState | null, event: CallEvent): Advance {
  if (state === null) {
    // Nothing can happen to an attempt that has not begun, except that it begins.
    const fresh = startState(plan, event.type === 'start' ? event : { type: 'start', vars: {}, contactKey: '', nowMs: event.nowMs })
    return result(
      event.type === 'start' ? enter(plan, { state: fresh, trace: [] }, plan.entry) : finish({ state: fresh, trace: [] }, { disposition: 'cancelled' }),
    )
  }
  if (state.done) return { state, command: null, trace: [] }
  const now: CallState = { ...state, nowMs: Math.max(state.nowMs, event.nowMs) }
  switch (event.type) {
    case 'start':
      return unchanged(state)
    case 'outcome':
      return event.seq === state.seq && state.pending ? result(onOutcome(plan, now, event.outcome)) : unchanged(state)
    case 'hungUp':
      return state.call === 'live' ? result(onHungUp(plan, now, event)) : unchanged(state)
    case 'cancel':
      return state.ending ? unchanged(state) : result(finish({ state: now, trace: [] }, { disposition: 'cancelled', outcome: event.reason }))
  }
}

function onOutcome(plan: Plan, state: CallState, outcome: Outcome): Walk {
  const { at, pending, ending } = state
  if (!pending) return { state, trace: [] }
  const step = at === null ? undefined : plan.steps[at]
  const known: CommandStep | undefined = step?.kind === 'command' ? step : undefined
  const settled = settle(state, pending, outcome, known)
  if (ending || at === null || !known)
    return finish({ state: { ...settled, call: settled.call === 'live' ? 'over' : settled.call }, trace: [] }, ending ?? { disposition: 'failed' })
  const route = routeOf(plan, settled, known, outcome)
  const port = route.to === null ? undefined : route.port
  const walk = note({ state: settled, trace: [] }, at, known, { port, outcome: outcome.is, detail: detailOf(pending, outcome) })
  if (route.to === null) {
    const disposition = outcome.is === 'hungUp' ? (settled.reached ?? 'hungUp') : 'failed'
    return finish(walk, { disposition, ...(settled.rule !== undefined && { rule: settled.rule }) })
  }
  const handled = route.handler ? [...settled.handled, route.handler] : settled.handled
  return enter(plan, { ...walk, state: { ...settled, handled } }, route.to)
}

/** A hang-up that no command reported: it answers the in-call command that waits, else it is only remembered. */
function onHungUp(plan: Plan, state: CallState, { cause, by }: Extract<CallEvent, { type: 'hungUp' }>): Walk {
  const needsLine = state.pending !== null && ['play', 'collect', 'listen', 'record', 'bridge', 'hangup'].includes(state.pending.do)
  return needsLine ? onOutcome(plan, state, { is: 'hungUp', cause, by }) : { state: over(state), trace: [] }
}

const result = ({ state, trace }: Walk): Advance => ({ state, command: state.pending, trace })

const unchanged = (state: CallState): Advance => ({ state, command: state.pending, trace: [] })
