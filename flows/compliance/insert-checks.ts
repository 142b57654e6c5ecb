import { type Program, endStep, retarget } from '../compile/program'
import type { CommandStep, Step, StepId } from '../model/plan'
import { callerKind } from './caller-kind'
import { provenance } from './gate'
import { callingWindow } from './gates/calling-window'
import { campaignRunning } from './gates/campaign-running'
import { gatesBeforeDial } from './gates/index'

/** A window that never opens must not keep a call waiting for ever. */
const deferralsMax = 30

/** Before every dial a check; deferred, it waits until the time that the check named and asks again. */
export function insertChecks(program: Program): Program {
  const dials = Object.entries(program.steps).filter(([, step]) => step.kind === 'command' && step.command.do === 'dial')
  const checkOf = new Map(dials.map(([id]) => [id, `${id}/check`]))
  const throughCheck = (target: StepId) => checkOf.get(target) ?? target
  const steps: Record<StepId, Step> = {}
  for (const [id, step] of Object.entries(program.steps)) steps[id] = retarget(step, throughCheck)
  for (const [id, step] of dials) Object.assign(steps, clearance(id, step, steps[id] ?? step, program))
  const handlers = Object.fromEntries(Object.entries(program.handlers).map(([name, target]) => [name, throughCheck(target)]))
  return { ...program, steps, handlers, entry: throughCheck(program.entry) }
}

function clearance(id: StepId, drawn: Step, moved: Step, { settings }: Program): Record<StepId, CommandStep> {
  if (drawn.kind !== 'command' || drawn.command.do !== 'dial' || moved.kind !== 'command') return {}
  const blocked = moved.on.blocked ?? endStep
  const untilVariable = '$deferredUntilMs'
  return {
    [`${id}/check`]: {
      kind: 'command',
      command: { do: 'check', purpose: settings.purpose, ...callerKind(settings), gates: gatesBeforeDial, pool: drawn.command.pool },
      on: { cleared: id, deferred: `${id}/defer`, blocked },
      ports: { blocked: 'blocked' },
      save: { untilMs: untilVariable },
      limit: { visits: deferralsMax, to: blocked },
      node: drawn.node,
      inserted: provenance(campaignRunning),
    },
    [`${id}/defer`]: {
      kind: 'command',
      command: { do: 'wait', untilVariable },
      on: { '*': `${id}/check` },
      node: drawn.node,
      inserted: provenance(callingWindow),
    },
  }
}
