import type { Command } from '../../../flows/model/command'
import { bridge, collect, hangup, play, record } from './in-call'
import { check, dial } from './reach'
import { message, request } from './side-effects'
import { listen } from './listen'
import type { Performed, Session } from './session'
import { wait } from './wait'

/** Runs one command. The union is closed: a new command breaks the build here. */
export function perform(session: Session, command: Command): Promise<Performed> {
  switch (command.do) {
    case 'check':
      return check(session, command)
    case 'dial':
      return dial(session, command)
    case 'play':
      return play(session, command)
    case 'collect':
      return collect(session, command)
    case 'listen':
      return listen(session, command)
    case 'record':
      return record(session, command)
    case 'bridge':
      return bridge(session, command)
    case 'hangup':
      return hangup(session)
    case 'message':
      return message(session, command)
    case 'request':
      return request(session, command)
    case 'wait':
      return wait(session, command, false)
  }
}
