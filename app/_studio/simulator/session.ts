import {
  advance,
  type CallState,
  type Command,
  commonOutcome,
  durationMs,
  type Exchange,
  type Outcome,
  type Plan,
  type RunStart,
  type Scenario,
  simulate,
  type TraceEntry,
} from '../../../flows/index'

/** One exchange: what came of the command before, and what the engine wants next. */
export interface Turn {
  /** The command that was answered; null for the start. */
  readonly asked: Command | null
  readonly outcome: Outcome | null
  readonly state: CallState
  readonly command: Command | null
  readonly trace: readonly TraceEntry[]
}

/** A tried call: the same engine as on the line, a clock of its own. Every turn is kept, so that it can be taken back. */
export interface Session {
  readonly plan: Plan
  readonly start: RunStart
  readonly turns: readonly Turn[]
}

/** As `simulate` names whoever is called; an experiment sends the same key to the same arm. */
export const anybody = 'simulated'
/** More than any call takes; what goes round for ever stops here. */
const turnsMax = 2_000

export function startSession(plan: Plan, start: RunStart): Session {
  const { vars, locale, zone, contactKey = anybody, startMs } = start
  const { state, command, trace } = advance(plan, null, { type: 'start', vars, locale, zone, contactKey, nowMs: startMs })
  return { plan, start, turns: [{ asked: null, outcome: null, state, command, trace }] }
}

/** Answers the pending command; the clock goes on by what that takes in life. */
export function answer(session: Session, outcome: Outcome): Session {
  const last = session.turns.at(-1)
  if (!last?.command || session.turns.length >= turnsMax) return session
  const nowMs = last.state.nowMs + durationMs(last.command, outcome, last.state.nowMs)
  const { state, command, trace } = advance(session.plan, last.state, { type: 'outcome', seq: last.state.seq, outcome, nowMs })
  return { ...session, turns: [...session.turns, { asked: last.command, outcome, state, command, trace }] }
}

/** Back to where `turns` exchanges had happened. */
export function rewind(session: Session, turns: number): Session {
  return { ...session, turns: session.turns.slice(0, Math.max(1, turns)) }
}

/** Another answer at an earlier turn. What came after is tried again, as long as the call still asks the same. */
export function changeTurn(session: Session, index: number, outcome: Outcome): Session {
  const { turns } = session
  let changed = answer(rewind(session, index), outcome)
  for (let at = index + 1; at < turns.length; at += 1) {
    const [before, old, now] = [turns[at - 1], turns[at], changed.turns.at(-1)]
    if (!old?.outcome || !now?.command || before?.state.at !== now.state.at || before.command?.do !== now.command.do) break
    changed = answer(changed, old.outcome)
  }
  return changed
}

/** The rest goes as it mostly does: cleared, answered, sent; nobody presses anything. */
export function finish(session: Session): Session {
  let here = session
  for (let last = here.turns.at(-1); last?.command && here.turns.length < turnsMax; last = here.turns.at(-1)) here = answer(here, commonOutcome(last.command))
  return here
}

/** The call as a scenario runs it, turn by turn, to be looked at and changed. */
export function sessionOf(plan: Plan, scenario: Scenario): Session {
  const startMs = scenario.startAt === undefined ? undefined : Date.parse(scenario.startAt)
  const { turns, state } = simulate(plan, scenario, startMs === undefined ? undefined : { startMs })
  const { vars, locale = plan.locale, zone, contactKey } = scenario
  const begun = startSession(plan, { vars, locale, zone, contactKey, startMs: startMs ?? state.startedMs })
  return turns.reduce((session, { outcome }) => answer(session, outcome), begun)
}

export function exchangesOf({ plan, turns }: Session): readonly Exchange[] {
  return turns.flatMap((turn, index) => {
    const before = turns[index - 1]
    if (!before || !turn.asked || !turn.outcome) return []
    const node = before.state.at === null ? undefined : plan.steps[before.state.at]?.node
    return [{ ...(node !== undefined && { node }), command: turn.asked, outcome: turn.outcome, atMs: before.state.nowMs }]
  })
}

/** What the canvas lights up at a turn: where the call is, and which nodes and exits it passed. */
export function litBy({ plan, turns }: Session, shown: number): Readonly<Record<string, 'now' | 'passed'>> {
  const lit: Record<string, 'now' | 'passed'> = {}
  let isBehindGate = false
  for (const entry of turns.slice(0, shown + 1).flatMap((turn) => turn.trace)) {
    if (!entry.node) continue
    if (plan.steps[entry.step]?.inserted) {
      isBehindGate = true
      continue
    }
    if (isBehindGate) lit[`>${entry.node}`] = 'passed'
    isBehindGate = false
    lit[entry.node] = 'passed'
    if (entry.port) lit[`${entry.node}:${entry.port}`] = 'passed'
  }
  const last = turns[shown]
  const node = last?.state.at ? plan.steps[last.state.at]?.node : undefined
  if (node && last?.command) lit[node] = 'now'
  return lit
}
