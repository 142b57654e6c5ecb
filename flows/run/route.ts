import type { Outcome } from '../model/outcome'
import type { CommandStep, Plan, StepId } from '../model/plan'
import type { CallState } from '../model/run'

export type Route =
  | { readonly to: StepId; readonly port?: string; readonly handler?: 'hangup' | 'error' | 'maxDuration' }
  /** Nobody takes the outcome: the attempt ends as it went, or as failed after a fault. */
  | { readonly to: null }

/** The exit that takes an outcome, most exact first; hang-ups and faults go to the plan's handlers unless the step names them. */
export function routeOf(plan: Plan, state: CallState, step: CommandStep, outcome: Outcome): Route {
  for (const key of keysOf(step, outcome)) {
    const to = own(step.on, key)
    if (to !== undefined) return { to, port: step.ports && own(step.ports, key) }
  }
  if (outcome.is === 'hungUp') return hungUp(plan, state, 'cause' in outcome ? outcome.cause : undefined)
  return handled(plan, state, 'error')
}

function keysOf({ command }: CommandStep, outcome: Outcome): readonly string[] {
  if (outcome.is === 'hungUp') return command.do === 'hangup' ? ['hungUp', 'done', '*'] : ['hungUp']
  if (outcome.is === 'fault') return ['fault']
  const detail = 'digits' in outcome ? outcome.digits : 'key' in outcome ? outcome.key : 'intent' in outcome ? outcome.intent : undefined
  return [...(detail === undefined ? [] : [`${outcome.is}:${detail}`]), outcome.is, '*']
}

export function hungUp(plan: Plan, state: CallState, cause: string | undefined): Route {
  const longest = cause === 'ALLOTTED_TIMEOUT' ? handled(plan, state, 'maxDuration') : { to: null }
  return longest.to === null ? handled(plan, state, 'hangup') : longest
}

/** A handler takes over once; what happens inside it ends the attempt. */
function handled(plan: Plan, state: CallState, handler: 'hangup' | 'error' | 'maxDuration'): Route {
  const to = plan.handlers[handler]
  return to === undefined || state.handled.includes(handler) ? { to: null } : { to, handler }
}

const own = (record: Readonly<Record<string, string>>, key: string): string | undefined => (Object.hasOwn(record, key) ? record[key] : undefined)
