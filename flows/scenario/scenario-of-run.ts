import type { CallState, TraceEntry, Value } from '../model/run'
import type { Locale } from '../model/text'
import { answersOf, type Exchange } from './answers-of'
import type { Scenario } from './scenario'

export interface Run {
  readonly exchanges: readonly Exchange[]
  readonly state: CallState
  readonly trace: readonly TraceEntry[]
}

export interface RunStart {
  readonly locale: Locale
  readonly zone?: string
  readonly contactKey?: string
  readonly vars: Readonly<Record<string, Value>>
  readonly startMs: number
}

/** What of the run is to hold from now on. */
export const expectations = ['result', 'path', 'says', 'messages', 'vars'] as const
export type Expectation = (typeof expectations)[number]

/** A tried call as a scenario, with what came of it as what is expected. */
export function scenarioOfRun(name: string, start: RunStart, { exchanges, state, trace }: Run, wanted: ReadonlySet<Expectation>): Scenario {
  const path = trace.flatMap(({ node }) => node ?? []).filter((node, index, all) => node !== all[index - 1])
  const said = exchanges.flatMap(({ command }) => ('say' in command ? command.say.flatMap((part) => ('text' in part ? part.text : [])) : []))
  const messages = exchanges.flatMap(({ command }) => (command.do === 'message' ? command.text : []))
  const { locale, zone, contactKey, vars, startMs } = start
  return {
    name,
    locale,
    ...(zone ? { zone } : {}),
    ...(contactKey ? { contactKey } : {}),
    startAt: new Date(startMs).toISOString(),
    vars: plain(vars),
    answers: answersOf(exchanges).map((answer) => ({
      ...answer,
      hangUp: answer.hangUp ? true : undefined,
      with: answer.with && plain(answer.with),
      output: answer.output && plain(answer.output),
    })),
    expect: {
      ...(wanted.has('result') && state.done ? { disposition: state.done.disposition, ...(state.done.outcome ? { outcome: state.done.outcome } : {}) } : {}),
      ...(wanted.has('path') ? { path } : {}),
      ...(wanted.has('says') && said.length > 0 ? { says: said } : {}),
      ...(wanted.has('messages') && messages.length > 0 ? { messages } : {}),
      ...(wanted.has('vars') ? { vars: plain(added(state.vars, vars)) } : {}),
    },
  }
}

type Plain = string | number | boolean | null

function plain(values: Readonly<Record<string, Value>>): Record<string, Plain> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [],
    ),
  )
}

/** What the call itself found out; the engine's own names are none of the author's business. */
function added(after: Readonly<Record<string, Value>>, before: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !name.startsWith('$') && before[name] !== value))
}
