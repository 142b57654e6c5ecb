import type { LowerContext } from '../../define'
import type { Step, StepId } from '../../model/plan'
import type { DialConfig } from './dial.node'

const exits = ['answered', 'machine', 'busy', 'noAnswer', 'rejected', 'unreachable', 'blocked', 'failed'] as const
type Exit = (typeof exits)[number]

/** The dial; where asked for, the start of the recording behind the answer and a wait before each further try. */
export function lowerDial({ pool, ringMs, amd, record, retries }: DialConfig, { slug, to, step, settings }: LowerContext): Record<StepId, Step> {
  const ladder: Readonly<Partial<Record<Exit, { times: number; afterMs: number }>>> = retries
  const target = (exit: Exit): StepId => {
    if (ladder[exit]) return step(`retry-${exit}`)
    return exit === 'answered' && record ? step('record') : to(exit)
  }
  const steps: Record<StepId, Step> = {
    [slug]: {
      kind: 'command',
      command: { do: 'dial', pool, ringMs, amd, maxCallMs: settings.maxCallMs },
      on: Object.fromEntries(exits.map((exit) => [exit, target(exit)])),
      ports: Object.fromEntries(exits.filter((exit) => !ladder[exit]).map((exit) => [exit, exit])),
    },
  }
  if (record) {
    steps[step('record')] = {
      kind: 'command',
      command: { do: 'record', action: 'start', beep: false, maxMs: settings.maxCallMs, silenceStopMs: 0, stereo: true },
      // A recording that cannot start does not cost the conversation.
      on: { '*': to('answered'), fault: to('answered') },
    }
  }
  for (const exit of exits) {
    const rung = ladder[exit]
    if (!rung) continue
    steps[step(`retry-${exit}`)] = {
      kind: 'command',
      command: { do: 'wait', ms: rung.afterMs },
      on: { '*': slug },
      limit: { visits: rung.times, to: to(exit), port: exit },
    }
  }
  return steps
}
