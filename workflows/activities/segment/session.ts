import { advance } from '../../../flows/index'
import type { Outcome } from '../../../flows/model/outcome'
import type { Plan } from '../../../flows/model/plan'
import type { Advance, CallEvent, CallState } from '../../../flows/model/run'
import type { SegmentResult } from '../../messages'
import type { SegmentDeps } from './deps'
import type { Run } from '../../../server/attempt/run'

/** One stretch of one run inside this process. */
export interface Session {
  readonly deps: SegmentDeps
  readonly plan: Plan
  run: Run
  state: CallState
  /** Of the last check; spent by the dial right after it. */
  clearanceId: string | null
}

/** What a command came to: an outcome for the engine, or the end of the segment. */
export type Performed = { readonly outcome: Outcome } | { readonly stop: SegmentResult }

/** Thrown in a segment that somebody newer has taken the call from. */
export class Fenced extends Error {
  override readonly name = 'Fenced'
}

export function step(session: Session, event: CallEvent): Advance {
  const advanced = advance(session.plan, session.state, event)
  session.state = advanced.state
  session.deps.writer.trace(session.run, advanced.trace)
  return advanced
}

export function answer(session: Session, outcome: Outcome): Advance {
  return step(session, { type: 'outcome', seq: session.state.seq, outcome, nowMs: session.deps.nowMs() })
}

/** The checkpoint is in the database when this resolves: before and after whatever must not happen twice. */
export async function checkpointNow(session: Session): Promise<void> {
  session.deps.writer.checkpoint(session.run, session.state)
  await session.deps.writer.settle()
}
