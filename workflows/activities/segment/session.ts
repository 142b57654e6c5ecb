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
  /** What the pending command plays, by content hash: the call page plays it again. */
  prompts: readonly string[]
  /** The run's own node has no worker left, this one is another's: a call that it began is over. */
  readonly isNodeLost: boolean
  /** Stalls of the process that this segment knows of. */
  stalls: number
  /** When the switch last told of an outcome. */
  heardAtMs?: number
}

/** What a command came to: an outcome for the engine, or the end of the segment. */
export type Performed = { readonly outcome: Outcome } | { readonly stop: SegmentResult }

/** Thrown in a segment that somebody newer has taken the call from. */
export class Fenced extends Error {
  override readonly name = 'Fenced'
}

export function step(session: Session, event: CallEvent): Advance {
  const { prompts, state } = session
  const advanced = advance(session.plan, state, event)
  session.state = advanced.state
  session.prompts = []
  const trace =
    prompts.length === 0
      ? advanced.trace
      : advanced.trace.map((entry) => (entry.seq === state.seq && entry.part === 0 ? { ...entry, detail: { ...entry.detail, prompts } } : entry))
  session.deps.writer.trace(session.run, trace)
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
