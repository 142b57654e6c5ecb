import type { FlowSettings } from '../define'
import type { HandlerName } from '../model/flow'
import type { Step, StepId } from '../model/plan'

/** A flow lowered to steps, before and after the gates are put in. */
export interface Program {
  readonly settings: FlowSettings
  readonly entry: StepId
  /** The call is on the line when the program begins. */
  readonly startsLive: boolean
  readonly steps: Readonly<Record<StepId, Step>>
  readonly handlers: Readonly<Partial<Record<HandlerName, StepId>>>
  readonly optOutKey: string
}

/** Where a port leads that nobody connected: hang up, end as it went. */
export const endStep = '$end'
export const optOutStep = '$optOut'

/** The same step with every exit sent through `to`; the very same object when none moves. */
export function retarget(step: Step, to: (target: StepId) => StepId): Step {
  if (!moves(step, to)) return step
  const limit = step.limit && { ...step.limit, to: to(step.limit.to) }
  const moved = move(step, to)
  return limit ? { ...moved, limit } : moved
}

/** Every step that a step leads to by itself. */
export function exits(step: Step): readonly StepId[] {
  const found = direct(step)
  return step.limit ? [...found, step.limit.to] : found
}

/** The same question as `exits` would answer, without a list of them: it is asked of every step for every gate. */
function moves(step: Step, to: (target: StepId) => StepId): boolean {
  const isMoved = (target: StepId) => to(target) !== target
  if (step.limit && isMoved(step.limit.to)) return true
  if (step.kind !== 'command') return direct(step).some(isMoved)
  for (const outcome in step.on) if (isMoved(step.on[outcome] ?? '')) return true
  return false
}

function direct(step: Step): readonly StepId[] {
  switch (step.kind) {
    case 'command':
      return Object.values(step.on)
    case 'branch':
      return [...step.cases.map(({ to }) => to), step.otherwise]
    case 'set':
      return [step.to]
    case 'split':
      return step.arms.map(({ to }) => to)
    case 'end':
      return []
  }
}

function move(step: Step, to: (target: StepId) => StepId): Step {
  switch (step.kind) {
    case 'command':
      return { ...step, on: Object.fromEntries(Object.entries(step.on).map(([outcome, target]) => [outcome, to(target)])) }
    case 'branch':
      return { ...step, cases: step.cases.map((one) => ({ ...one, to: to(one.to) })), otherwise: to(step.otherwise) }
    case 'set':
      return { ...step, to: to(step.to) }
    case 'split':
      return { ...step, arms: step.arms.map((arm) => ({ ...arm, to: to(arm.to) })) }
    case 'end':
      return step
  }
}
