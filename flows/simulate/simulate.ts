import type { Command } from '../model/command'
import type { Outcome } from '../model/outcome'
import type { Plan, StepId } from '../model/plan'
import type { CallState, TraceEntry } from '../model/run'
import { advance } from '../run/advance'
import { answerTo, commonOutcome } from './answer'
import { durationMs } from './duration'
import type { Answer, Clock, Script } from './script'

/** A command as it was answered. */
export interface Turn {
  readonly seq: number
  readonly step: StepId | null
  readonly node?: string
  readonly command: Command
  readonly outcome: Outcome
  readonly atMs: number
}

export interface Simulation {
  readonly state: CallState
  readonly trace: readonly TraceEntry[]
  readonly turns: readonly Turn[]
  /** What was heard, in order. */
  readonly said: readonly string[]
  readonly messages: readonly string[]
  /** Answers that nothing asked for: a script that expects another flow. */
  readonly unused: readonly Answer[]
  readonly durationMs: number
}

/** Runs a plan against a script on a virtual clock, with the same engine as a real call. Always ends. */
export function simulate(plan: Plan, script: Script = {}, clock: Clock = { startMs: Date.UTC(2026, 0, 5, 2) }): Simulation {
  const waiting = [...(script.answers ?? [])]
  const trace: TraceEntry[] = []
  const turns: Turn[] = []
  let nowMs = clock.startMs
  let here = advance(plan, null, {
    type: 'start',
    vars: script.vars ?? {},
    locale: script.locale,
    contactKey: script.contactKey ?? 'simulated',
    zone: script.zone,
    nowMs,
  })
  trace.push(...here.trace)
  while (here.command) {
    const { command, state } = here
    const step = state.at
    const node = step === null ? undefined : plan.steps[step]?.node
    const outcome = take(command, node)
    nowMs += durationMs(command, outcome, nowMs)
    turns.push({ seq: state.seq, step, ...(node !== undefined && { node }), command, outcome, atMs: nowMs })
    here = advance(plan, state, { type: 'outcome', seq: state.seq, outcome, nowMs })
    trace.push(...here.trace)
  }
  return {
    state: here.state,
    trace,
    turns,
    said: turns.flatMap(({ command }) => ('say' in command ? command.say.flatMap((part) => ('text' in part ? [part.text] : [])) : [])),
    messages: turns.flatMap(({ command }) => (command.do === 'message' ? [command.text] : [])),
    unused: waiting,
    durationMs: nowMs - clock.startMs,
  }

  function take(command: Command, node: string | undefined): Outcome {
    for (const [index, answer] of waiting.entries()) {
      if (answer.at !== undefined && answer.at !== node) continue
      const outcome = answerTo(command, answer, nowMs)
      if (!outcome) continue
      waiting.splice(index, 1)
      return outcome
    }
    return commonOutcome(command)
  }
}
