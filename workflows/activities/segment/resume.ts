import type { Advance } from '../../../flows/model/run'
import type { SegmentResult } from '../../messages'
import { dialled } from './reach'
import { catchUp } from './catch-up'
import { answer, Fenced, type Session, step } from './session'
import { settleUnknownDial } from './settle-unknown-dial'
import { wait } from './wait'

/** Goes on from a checkpoint: after a wait, or after another worker was lost. Sends nothing that was sent before. */
export async function resume(session: Session, cutWait: boolean): Promise<Advance | { readonly stop: SegmentResult }> {
  const { run, state, deps } = session
  const pending = state.pending
  if (run.attemptState !== 'claimed' && pending?.do === 'dial') {
    const outcome = await dialled(session, await settleUnknownDial(session))
    const advanced = answer(session, outcome)
    return outcome.is === 'answered' ? attachLive(session, advanced) : advanced
  }
  if (run.attemptState !== 'claimed' && state.call === 'live') return attachLive(session, pendingAgain(session))
  if (pending?.do === 'wait') {
    deps.writer.hold(run, null)
    const done = await wait(session, pending, cutWait)
    return 'stop' in done ? done : answer(session, done.outcome)
  }
  return pendingAgain(session)
}

/** The channel knows how far the call came; everything up to its fence is taken as done. */
export async function attachLive(session: Session, at: Advance): Promise<Advance> {
  const { control, log } = session.deps
  const attached = await control.attach(session.run.callUuid, session.run.owner)
  session.deps.metrics.attached(attached.is)
  log.info({ attemptId: session.run.attemptId, attached: attached.is, seq: session.state.seq }, 'taking a call over')
  if (attached.is === 'fenced') throw new Fenced()
  if (attached.is === 'gone' || attached.is === 'lost') {
    const cause = attached.is === 'lost' || session.isNodeLost ? 'SWITCH_LOST' : 'UNKNOWN'
    session.deps.writer.hungUp(session.run, { cause }, session.deps.nowMs())
    return step(session, { type: 'hungUp', cause, by: 'switch', nowMs: session.deps.nowMs() })
  }
  if (attached.is === 'ringing') return at
  return catchUp(session, at, attached)
}

function pendingAgain({ state }: Session): Advance {
  return { state, command: state.pending, trace: [] }
}
