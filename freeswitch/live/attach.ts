import type { HungUp } from '../../flows/model/outcome'
import type { AttachResult, StepEnd } from '../call-control'
import { announceOwner } from '../esl/commands/session'
import { uuidSetVariables } from '../esl/commands/uuid'
import { bridgeEnds, restOfBridge } from './attach-bridge'
import { dialResult } from './dial'
import { type Link, look } from './link'
import type { CallSession } from './session'
import type { Snapshot } from './snapshot'
import { quietMs } from './step'
import { endFrom, rememberEnd, stepEnds } from './step-end'

type Rest = HungUp | { readonly is: 'done' | 'fenced' }

/** The switch could not be asked in time. Whoever attaches tries again; nothing is known to be lost. */
export class SwitchAway extends Error {
  override readonly name = 'SwitchAway'
}

const ringMsMax = 300_000

/** Takes a call over: tells all others by the channel's variable and by an event, then says how far the call has come. `lost` after the link stayed away. */
export async function attach(link: Link, session: CallSession): Promise<AttachResult> {
  if (!(await link.connection.ready(link.lostMs))) return { is: 'lost' }
  const [, , looked] = await Promise.all([
    ...link.connection.sendAll([uuidSetVariables(session.call, { cw_owner: session.owner }), announceOwner(session.call, session.owner)]),
    look(link, session.call),
  ])
  if (!looked || looked.is === 'away' || looked.is === 'reply' || looked.is === 'error') throw new SwitchAway('the connection broke while asking')
  if (looked.is === 'gone') return { is: 'gone' }
  const { snapshot } = looked
  if (snapshot.owner !== undefined && snapshot.owner !== session.owner) return { is: 'fenced', owner: snapshot.owner }
  session.seen = true
  session.callerId = snapshot.variable('origination_caller_id_number')
  if (!snapshot.answered) return { is: 'ringing', dialResult: dialResult(link, session, ringMsMax) }
  session.answered = true
  return live(link, session, snapshot)
}

function live(link: Link, session: CallSession, snapshot: Snapshot): AttachResult {
  const bridges = bridgeEnds(snapshot)
  const ends = stepEnds(snapshot)
  const told = snapshot.bridges[snapshot.fence]
  if (told !== undefined && snapshot.fence > snapshot.done) {
    const { fence, digits } = snapshot
    return { is: 'live', fence, running: true, digits, bridges, ends, rest: restOfBridge(link, session, { snapshot, told, ends: bridges }) }
  }
  const running = snapshot.fence > snapshot.done && snapshot.busy
  // A fence without its application: the writer died in between. The step was not begun, so the one before it is the last.
  const fence = snapshot.fence > snapshot.done && !snapshot.busy ? snapshot.done : snapshot.fence
  const digits: Record<number, string> = { ...snapshot.digits }
  const attached = { is: 'live', fence, running, digits, bridges, ends } as const
  if (running) return { ...attached, rest: restOfStep(session, attached, snapshot.ends[fence]) }
  rememberEnd(session, fence, ends[fence])
  return attached
}

/** Waits for the end of the running step and reads what it leaves. */
async function restOfStep(
  session: CallSession,
  { fence, digits, ends }: { readonly fence: number; readonly digits: Record<number, string>; readonly ends: Record<number, StepEnd> },
  told: string | undefined,
): Promise<Rest> {
  let isOver = false
  const rest = await session.until<Rest>((news) => {
    if (news.is === 'ended') return news.end.hungUp
    if (news.is === 'fenced' || news.is === 'detached') return { is: 'fenced' }
    if (news.is === 'quiet') return isOver && news.seq === fence ? { is: 'done' } : undefined
    const isLast =
      news.is === 'snapshot'
        ? news.snapshot.done >= fence
        : news.event.name === 'CHANNEL_EXECUTE_COMPLETE' && news.event.get('Application-UUID')?.endsWith(`.${fence}.done`) === true
    const variable = (name: string) => (news.is === 'snapshot' ? news.snapshot.variable(name) : news.event.variable(name))
    const left = variable(`cw_d_${fence}`) ?? variable(`cw_d_${fence}_invalid`)
    if (left !== undefined) digits[fence] = left
    if (!isLast || isOver) return undefined
    isOver = true
    const end = endFrom(told, variable)
    if (end) ends[fence] = end
    // A callee who left ends a step as well, and the hangup is told a moment later.
    setTimeout(() => session.tell({ is: 'quiet', seq: fence }), quietMs)
    return undefined
  })
  rememberEnd(session, fence, ends[fence])
  return rest
}
