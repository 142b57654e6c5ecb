import type { EslConnection } from '../esl/connection'
import { ask } from '../esl/commands/system'
import { uuidDump } from '../esl/commands/uuid'
import type { EslError } from '../esl/errors'
import { eventFromJson } from '../esl/event'
import { type Snapshot, snapshotOf } from './snapshot'

/** What the parts of live call control share. */
export interface Link {
  readonly connection: EslConnection
  /** A link that stays away for longer has lost its calls. */
  readonly lostMs: number
  /** mod_amd is loaded. */
  hasAmd(): boolean
  /** How much faster than the wall clock the switch's time runs: 1 on a real switch. */
  speed(): number
}

export type Looked = { readonly is: 'live'; readonly snapshot: Snapshot } | { readonly is: 'gone' } | { readonly is: 'away'; readonly error: EslError }

/** Asks the switch what it knows of a call. */
export async function look(link: Link, call: string): Promise<Looked> {
  const reply = await link.connection.send(uuidDump(call))
  if (reply.is === 'error') return reply.code === 'replied' ? { is: 'gone' } : { is: 'away', error: reply }
  const dump = eventFromJson(reply.text)
  // A channel between its end and its removal answers with hangup: its last events are on their way.
  if (!dump || dump.get('Answer-State') === 'hangup') return { is: 'gone' }
  return { is: 'live', snapshot: snapshotOf(dump) }
}

/** Undefined when a real switch answers. */
export async function simulatorOf(connection: EslConnection): Promise<{ readonly speed: number } | undefined> {
  const reply = await connection.send(ask('callweave_simulator'))
  if (reply.is === 'error') return undefined
  const told: unknown = (() => {
    try {
      return JSON.parse(reply.text)
    } catch {
      return undefined
    }
  })()
  if (typeof told !== 'object' || told === null || !('speed' in told) || typeof told.speed !== 'number') return undefined
  return { speed: told.speed }
}
