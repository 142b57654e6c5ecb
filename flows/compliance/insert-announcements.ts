import { type Program, endStep } from '../compile/program'
import type { CommandStep, Step, StepId } from '../model/plan'
import { identifyText, optOutText } from './announcements'
import { provenance } from './gate'
import { identify } from './gates/identify'
import { optOut } from './gates/opt-out'
import { audibleFrom } from './insert-audible'

const answers = ['answered', 'machine'] as const

/** Between an answer and the first words: who calls, then how to refuse. */
export function insertAnnouncements(program: Program): Program {
  const audible = audibleFrom(program.steps)
  const steps: Record<StepId, Step> = { ...program.steps }
  for (const [id, step] of Object.entries(program.steps)) {
    if (step.kind !== 'command' || step.command.do !== 'dial') continue
    const on = { ...step.on }
    for (const answer of answers) {
      const target = on[answer]
      if (target === undefined || !audible.has(target)) continue
      const first = `${id}/${answer}/identify`
      const second = `${id}/${answer}/optOut`
      steps[first] = announce(identifyText(program.settings.callerName), 'identify', second, step.node)
      steps[second] = announce(optOutText(program.optOutKey), 'optOut', target, step.node)
      on[answer] = first
    }
    steps[id] = { ...step, on }
  }
  return { ...program, steps }
}

function announce(text: ReturnType<typeof identifyText>, gate: 'identify' | 'optOut', next: StepId, node: string | undefined): CommandStep {
  return {
    kind: 'command',
    command: { do: 'play', say: [{ text }], stopKeys: '', announce: gate },
    // An announcement that cannot be spoken ends the call: nothing may be said instead of it.
    on: { '*': next, fault: endStep },
    node,
    inserted: provenance(gate === 'identify' ? identify : optOut),
  }
}
