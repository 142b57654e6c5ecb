import type { ListenCommand } from '../../../flows/model/command'
import { checkpointNow, type Performed, type Session } from './session'

/** Records the utterance and has it recognised. What was heard is in the checkpoint before the call goes on: the switch does not keep it. */
export async function listen(session: Session, command: ListenCommand): Promise<Performed> {
  const { deps, run } = session
  if (!deps.recognise) return { outcome: { is: 'fault', code: 'no-recogniser' } }
  await checkpointNow(session)
  const outcome = await deps.recognise(run, { attempt: run.attemptId, seq: session.state.seq }, command)
  if (outcome.is === 'hungUp') deps.writer.hungUp(run, outcome, deps.nowMs())
  return { outcome }
}
