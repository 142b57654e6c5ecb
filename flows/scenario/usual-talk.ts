import type { CommandKind } from '../model/command'
import type { Plan } from '../model/plan'
import { durationMs } from '../simulate/duration'
import { type Simulation, simulate } from '../simulate/simulate'
import type { Scenario } from './scenario'

/**
 * About how long a person is on the line: the middle of what the scenarios that end completed take, in ms, with prompts read
 * at speaking pace. Talk with somebody it was transferred to is not counted. Null where no scenario completes.
 */
export function usualTalkMs(plan: Plan, scenarios: readonly Scenario[]): number | null {
  const lengths = scenarios
    .map(({ locale, zone, contactKey, vars, answers, startAt }) =>
      simulate(plan, { locale, zone, contactKey, vars, answers }, startAt === undefined ? undefined : { startMs: Date.parse(startAt) }),
    )
    .filter(({ state }) => state.done?.disposition === 'completed')
    .map(talkMs)
    .toSorted((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) / 2)] ?? null
}

/** What takes time while somebody holds the line: ringing, waits and messages come before, between or after. */
const inCall: ReadonlySet<CommandKind> = new Set<CommandKind>(['play', 'collect', 'listen', 'record'])

function talkMs({ turns }: Simulation): number {
  return turns.reduce((sum, { command, outcome, atMs }) => (inCall.has(command.do) ? sum + durationMs(command, outcome, atMs) : sum), 0)
}
