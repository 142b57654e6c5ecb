import type { AttachResult } from '../../../freeswitch/call-control'
import { judgeKeys } from '../../../flows/index'
import type { Command } from '../../../flows/model/command'
import type { Outcome } from '../../../flows/model/outcome'
import type { Advance } from '../../../flows/model/run'
import { answer, Fenced, type Session, step } from './session'

type Live = Extract<AttachResult, { is: 'live' }>

/**
 * Walks the engine from the checkpoint to the step that the channel's fence names. Steps before the fence are over and
 * are never sent again; the fenced step itself may still sound, then its end is waited for.
 */
export async function catchUp(session: Session, at: Advance, attached: Live): Promise<Advance> {
  let next = at
  let digits = attached.digits
  while (next.command && isInCall(next.command) && session.state.seq <= attached.fence) {
    if (session.state.seq === attached.fence && attached.running) {
      const rest = await attached.rest
      if (!rest) return next
      if (rest.is === 'fenced') throw new Fenced()
      if (rest.is === 'hungUp') {
        session.deps.writer.hungUp(session.run, rest, session.deps.nowMs())
        return step(session, { type: 'hungUp', cause: rest.cause, by: rest.by, nowMs: session.deps.nowMs() })
      }
      if (next.command.do === 'collect') digits = await digitsNow(session, digits)
    }
    next = answer(session, finished(session, next.command, { ...attached, digits }))
  }
  return next
}

/** A collect that ended after the attach has left its digits since. */
async function digitsNow(session: Session, known: Live['digits']): Promise<Live['digits']> {
  const again = await session.deps.control.attach(session.run.callUuid, session.run.owner)
  if (again.is === 'fenced') throw new Fenced()
  return again.is === 'live' ? again.digits : known
}

/** What a step that is over came to, as far as the channel tells: just what its own worker would have been told. */
function finished({ deps, run, state: { seq } }: Session, command: Command, { digits, bridges, ends }: Pick<Live, 'digits' | 'bridges' | 'ends'>): Outcome {
  const end = ends[seq]
  switch (command.do) {
    case 'bridge':
      return { is: bridges[seq] ?? 'failed' }
    case 'collect':
      return judgeKeys(command, { digits: digits[seq] ?? '', finished: false })
    case 'record':
      if (command.action !== 'message' || end?.is === 'stopped') return { is: 'done' }
      return end?.is === 'recorded' ? { ...end, file: deps.recordingFile(run, seq) } : { is: 'silent' }
    case 'play':
      return end?.is === 'stopped' ? end : { is: 'done' }
    default:
      return { is: 'done' }
  }
}

function isInCall(command: Command): boolean {
  return command.do === 'play' || command.do === 'collect' || command.do === 'record' || command.do === 'hangup' || command.do === 'bridge'
}
