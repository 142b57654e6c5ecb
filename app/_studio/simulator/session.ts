import { advance, type CallState, type Command, type Locale, type Outcome, type Plan, type TraceEntry, type Value } from '../../../flows/index'

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
  readonly turns: readonly Turn[]
}

export interface SessionStart {
  readonly vars: Readonly<Record<string, Value>>
  readonly locale: Locale
  /** Wall time at which the call begins. */
  readonly nowMs: number
}

export function startSession(plan: Plan, { vars, locale, nowMs }: SessionStart): Session {
  const { state, command, trace } = advance(plan, null, { type: 'start', vars, locale, contactKey: 'simulator', nowMs })
  return { plan, turns: [{ asked: null, outcome: null, state, command, trace }] }
}

/** Answers the pending command after `tookMs` of the session's own time. */
export function answer(session: Session, outcome: Outcome, tookMs: number): Session {
  const last = session.turns.at(-1)
  if (!last?.command) return session
  const nowMs = last.state.nowMs + tookMs
  const { state, command, trace } = advance(session.plan, last.state, { type: 'outcome', seq: last.state.seq, outcome, nowMs })
  return { ...session, turns: [...session.turns, { asked: last.command, outcome, state, command, trace }] }
}

/** Back to where `turns` exchanges had happened. */
export function rewind(session: Session, turns: number): Session {
  return { ...session, turns: session.turns.slice(0, Math.max(1, turns)) }
}

/** What the canvas lights up: where the call is, and which nodes and exits it passed. */
export function litBy({ plan, turns }: Session): Readonly<Record<string, 'now' | 'passed'>> {
  const lit: Record<string, 'now' | 'passed'> = {}
  for (const entry of turns.flatMap((turn) => turn.trace)) {
    if (!entry.node) continue
    lit[entry.node] = 'passed'
    if (entry.port) lit[`${entry.node}:${entry.port}`] = 'passed'
  }
  const at = turns.at(-1)?.state.at
  const node = at ? plan.steps[at]?.node : undefined
  if (node && turns.at(-1)?.command) lit[node] = 'now'
  return lit
}
