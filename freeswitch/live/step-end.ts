import type { OutcomeOf } from '../../flows/model/outcome'
import type { StepEnd } from '../call-control'
import type { CallSession } from './session'
import type { Snapshot } from './snapshot'

/** Sound shorter than this is a click, not a message. */
const messageMsMin = 400

/*
 * `cw_e_<seq>` is written with the fence of its step and says which variables of the switch tell the end. The next step overwrites those, so
 * its fence carries the end itself. Between the two there is no moment in which a worker could die and nobody know.
 */
export const byKey = 'key'
export const bySilence = (silenceMs: number) => `silence.${silenceMs}`
export const endName = (seq: number) => `cw_e_${seq}` as const

const keyNames: Readonly<Record<string, string>> = { '*': 'star', '#': 'pound' }

type Variable = (name: string) => string | undefined

/** Kept for the fence of the step that follows. */
export function rememberEnd(session: CallSession, seq: number, outcome: StepEnd | OutcomeOf<'play' | 'record'> | undefined): void {
  if (outcome?.is === 'stopped') session.told[endName(seq)] = `stopped.${keyNames[outcome.key] ?? outcome.key}`
  else if (outcome?.is === 'recorded') session.told[endName(seq)] = `recorded.${outcome.ms}`
  else if (outcome?.is === 'silent') session.told[endName(seq)] = 'silent'
}

/** All ends that the channel tells; the last step's from the switch's own variables. */
export function stepEnds({ ends, done, variable }: Snapshot): Record<number, StepEnd> {
  const read: Record<number, StepEnd> = {}
  for (const [seq, told] of Object.entries(ends)) {
    const end = endFrom(told, Number(seq) === done ? variable : () => undefined)
    if (end) read[Number(seq)] = end
  }
  return read
}

/** `told`: as above; `variable`: of a moment when the step had just ended. */
export function endFrom(told: string | undefined, variable: Variable): StepEnd | undefined {
  const [how, value = ''] = (told ?? '').split('.')
  switch (how) {
    case byKey: {
      const key = variable('playback_terminator_used')
      return key === undefined || key === '' ? undefined : { is: 'stopped', key }
    }
    case 'silence':
      return messageEnd(variable, Number(value))
    case 'stopped':
      return { is: 'stopped', key: Object.keys(keyNames).find((key) => keyNames[key] === value) ?? value }
    case 'recorded':
      return { is: 'recorded', ms: Number(value) }
    case 'silent':
      return { is: 'silent' }
  }
}

export function messageEnd(variable: Variable, silenceMs: number): Extract<StepEnd, { is: 'recorded' | 'silent' }> {
  return heardMs(variable, silenceMs) < messageMsMin ? { is: 'silent' } : { is: 'recorded', ms: Number(variable('record_ms') ?? 0) }
}

/** Length of a recording without the silence that ended it. */
export function heardMs(variable: Variable, silenceMs: number): number {
  const ms = Number(variable('record_ms') ?? 0)
  return variable('silence_hits_exhausted') === 'true' ? Math.max(0, ms - silenceMs) : ms
}
