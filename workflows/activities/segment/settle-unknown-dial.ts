import type { DialResult } from '../../../freeswitch/call-control'
import { Fenced, type Session } from './session'

/** Looks again after this: an originate may be under way in the switch while its link to us broke. */
const looksAfterMs = [0, 1_000, 3_000] as const

type Known = Exclude<DialResult, { is: 'unknown' }>

/** A dial whose result nobody heard is settled from the switch, never by dialling again. */
export async function settleUnknownDial(session: Session): Promise<Known> {
  const known = await askTheSwitch(session)
  session.deps.metrics.resultLost(known.is === 'failed' ? (known.cause ?? known.is) : known.is)
  return known
}

async function askTheSwitch(session: Session): Promise<Known> {
  const { control, writer, log } = session.deps
  const { run } = session
  writer.unknown(run)
  for (const afterMs of looksAfterMs) {
    await session.deps.sleep(afterMs)
    const attached = await control.attach(run.callUuid, run.owner)
    if (attached.is === 'fenced') throw new Fenced()
    if (attached.is === 'lost' || (attached.is === 'gone' && session.isNodeLost)) return { is: 'failed', cause: 'SWITCH_LOST' }
    if (attached.is === 'live') return { is: 'answered', answeredAtMs: session.deps.nowMs() }
    if (attached.is === 'ringing') {
      const result = await attached.dialResult
      if (result.is !== 'unknown') return result
    }
  }
  log.warn({ attemptId: run.attemptId }, 'the switch knows nothing of this call any more')
  return { is: 'failed', cause: 'LOST' }
}
