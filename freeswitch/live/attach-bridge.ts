import type { HungUp } from '../../flows/model/outcome'
import type { BridgeEnd } from '../call-control'
import { uuidBreak, uuidExists } from '../esl/commands/uuid'
import type { Link } from './link'
import type { CallSession } from './session'
import type { Snapshot } from './snapshot'

/** Said on the channel while agents are rung; after that the leg of the one who answered, and at last how it ended. */
export const ringing = 'ringing'

const lookAgainMs = 2_000
/** The customer is parked right after the agent's leg is gone. */
const parkedMs = 500

export function bridgeEnds({ bridges }: Snapshot): Record<number, BridgeEnd> {
  const ends: Record<number, BridgeEnd> = {}
  for (const [seq, told] of Object.entries(bridges)) if (told === 'completed' || told === 'noAnswer' || told === 'failed') ends[Number(seq)] = told
  return ends
}

/**
 * A bridge whose worker was lost before its end. Agents who were rung would be joined by nobody any more, so it failed; two who talk are left to
 * talk. How it ended stands in `ends` when this resolves.
 */
export async function restOfBridge(
  link: Link,
  session: CallSession,
  { snapshot, told, ends }: { readonly snapshot: Snapshot; readonly told: string; readonly ends: Record<number, BridgeEnd> },
): Promise<HungUp | { readonly is: 'done' }> {
  const { fence } = snapshot
  // The end is told before the mark of the step, which is only queued.
  if (ends[fence] !== undefined) return { is: 'done' }
  if (told === ringing) {
    await link.connection.send(uuidBreak(session.call, 'all'))
    ends[fence] = 'failed'
    return { is: 'done' }
  }
  let isJoined = snapshot.variable('last_bridge_to') === told
  let isOver = false
  const ended = session.until<HungUp | { readonly is: 'done' }>((news) => {
    if (news.is === 'ended') return news.end.hungUp
    if (news.is !== 'event') return undefined
    if (news.event.name === 'CHANNEL_BRIDGE') isJoined = true
    return news.event.name === 'CHANNEL_PARK' && isJoined ? { is: 'done' } : undefined
  })
  // The talk may have been over before anybody listened, or its end is lost in a gap.
  const left = (async () => {
    while (!isOver && session.fencedBy === undefined && (await lives(link, told))) await pause(lookAgainMs)
    await pause(parkedMs)
    return { is: 'done' } as const
  })()
  const rest = await Promise.race([ended, left])
  isOver = true
  ends[fence] = isJoined ? 'completed' : 'failed'
  return session.end?.hungUp ?? rest
}

async function lives(link: Link, leg: string): Promise<boolean> {
  const reply = await link.connection.send(uuidExists(leg))
  return reply.is === 'error' || reply.text.trim() !== 'false'
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
