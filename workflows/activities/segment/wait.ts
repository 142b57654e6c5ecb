import type { WaitCommand } from '../../../flows/model/command'
import { parkAfterMs } from '../../options'
import { checkpointNow, type Performed, type Session } from './session'

/** Shorter ones pass here: a timer of the workflow costs an activation and another activity. */
const inProcessMs = 2_000

/** `cut`: the wait ends now. Time that has already passed since the command was decided counts. */
export async function wait(session: Session, command: WaitCommand, cut: boolean): Promise<Performed> {
  const { deps, run, state } = session
  const untilMs = 'untilMs' in command ? command.untilMs : state.nowMs + command.ms
  const leftMs = untilMs - deps.nowMs()
  if (cut || leftMs <= 0) return { outcome: { is: 'done' } }
  // A live line cannot be parked: the switch would hold the callee while nobody watches.
  if (leftMs <= inProcessMs || state.call === 'live') {
    await deps.sleep(leftMs)
    return { outcome: { is: 'done' } }
  }
  if (leftMs > parkAfterMs) {
    deps.writer.park(run, untilMs, state.rule ?? 'core.wait')
    await checkpointNow(session)
    return { stop: { is: 'parked', untilMs } }
  }
  deps.writer.hold(run, untilMs)
  await checkpointNow(session)
  return { stop: { is: 'wait', ms: leftMs } }
}
