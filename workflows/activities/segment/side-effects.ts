import type { MessageCommand, RequestCommand } from '../../../flows/model/command'
import type { Outcome } from '../../../flows/model/outcome'
import { checkpointNow, type Performed, type Session } from './session'

export function message(session: Session, command: MessageCommand): Promise<Performed> {
  return once(session, (key) => session.deps.messages.send(session.run, key, command))
}

export function request(session: Session, command: RequestCommand): Promise<Performed> {
  return once(session, (key) => session.deps.requests.run(session.run, key, command, session.state.locale))
}

/**
 * The checkpoint names the command before it leaves the house, so a later segment comes back to it under the same key
 * and gets the first one's answer.
 */
async function once(session: Session, send: (key: string) => Promise<Outcome>): Promise<Performed> {
  await checkpointNow(session)
  return { outcome: await send(`${session.run.attemptId}:${session.state.seq}`) }
}
