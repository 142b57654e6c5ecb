import { type Program, endStep, optOutStep } from '../compile/program'
import type { CommandStep, Step, StepId } from '../model/plan'
import { optOutDoneText } from './announcements'
import { provenance } from './gate'
import { optOut } from './gates/opt-out'

/** The opt-out key works in every play and in every single-key question that gives it no meaning of its own. */
export function insertOptOut(program: Program): Program {
  if (!Object.values(program.steps).some((step) => step.kind === 'command' && step.command.do === 'dial')) return program
  const steps: Record<StepId, Step> = {}
  for (const [id, step] of Object.entries(program.steps)) steps[id] = step.kind === 'command' ? listening(step, program.optOutKey) : step
  Object.assign(steps, handler(program.handlers.onOptOut))
  return { ...program, steps, handlers: { ...program.handlers, onOptOut: optOutStep } }
}

function listening(step: CommandStep, key: string): CommandStep {
  const { command, on } = step
  if (command.do === 'play') {
    const stopKeys = command.stopKeys.includes(key) ? command.stopKeys : command.stopKeys + key
    return { ...step, command: { ...command, stopKeys }, on: { ...on, [`stopped:${key}`]: optOutStep } }
  }
  if (command.do !== 'collect' || command.digitsMax !== 1 || on[`collected:${key}`] !== undefined) return step
  const allowed = command.allowed === '' || command.allowed.includes(key) ? command.allowed : command.allowed + key
  return { ...step, command: { ...command, allowed }, on: { ...on, [`collected:${key}`]: optOutStep } }
}

/** Written to the do-not-call list first, then said, then the flow's own handler or the end. */
function handler(own: StepId | undefined): Record<StepId, CommandStep | Extract<Step, { kind: 'end' }>> {
  const inserted = provenance(optOut)
  const confirm = `${optOutStep}/confirm`
  const hangup = `${optOutStep}/hangup`
  const end = `${optOutStep}/end`
  return {
    [optOutStep]: {
      kind: 'command',
      command: { do: 'request', target: 'doNotCall', operation: 'add', input: { reason: { value: 'keypress' } }, timeoutMs: 10_000 },
      on: { '*': confirm, fault: endStep },
      inserted,
    },
    [confirm]: {
      kind: 'command',
      command: { do: 'play', say: [{ text: optOutDoneText }], stopKeys: '', announce: 'optOut' },
      on: { '*': own ?? hangup, fault: own ?? hangup },
      inserted,
    },
    ...(own === undefined && {
      [hangup]: { kind: 'command', command: { do: 'hangup' }, on: { '*': end }, inserted },
      [end]: { kind: 'end', disposition: 'optedOut', inserted },
    }),
  }
}
