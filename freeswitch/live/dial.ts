import { randomUUID } from 'node:crypto'
import type { DialRequest, DialResult } from '../call-control'
import { originate, type Route } from '../esl/commands/originate'
import { uuidKill } from '../esl/commands/uuid'
import type { EslEvent } from '../esl/event'
import { failedDial } from './causes'
import { type AnswerListener, detectByEnergy, detectBySwitch, detectorOf } from './detect-machine'
import { type Link, look } from './link'
import type { CallSession, News } from './session'
import { answeredAtMs } from './snapshot'

/** After ring time the switch has this long to say what became of the call. */
const graceMs = 15_000
/** The events of a channel and the reply of its job come from different threads of the switch; this is how far apart they may be. */
const channelMs = 1_000

/** One originate, and what came of it from the channel's own events. */
export async function dial(link: Link, session: CallSession, route: Route, request: DialRequest, listener?: AnswerListener): Promise<DialResult> {
  const job = randomUUID()
  const command = originate({
    job,
    call: request.call,
    attempt: request.attempt,
    owner: request.owner,
    route,
    number: request.number,
    callerId: request.callerId,
    ringMs: request.ringMs,
    maxCallMs: request.maxCallMs,
  })
  if (command.is === 'error') return { is: 'failed', cause: 'CALLWEAVE_REFUSED_INPUT' }
  const result = dialResult(link, session, request.ringMs)
  const forget = link.connection.onJob(job, (event) => onJob(link, session, event))
  const reply = await link.connection.send(command)
  if (reply.is === 'error' && reply.code !== 'lost' && reply.code !== 'timeout') {
    forget()
    session.tell({ is: 'detached' })
    return { is: 'failed', cause: reply.code === 'notConnected' ? 'CALLWEAVE_SWITCH_AWAY' : 'CALLWEAVE_REFUSED_BY_SWITCH' }
  }
  const settled = await result
  forget()
  if (settled.is !== 'answered') return settled
  if (request.amd === 'off' || !(await isOurs(link, session))) return settled
  const detector = detectorOf(request.amd, { amdModule: link.hasAmd(), listener: listener !== undefined })
  if (detector === 'switch') return detectBySwitch(link, session, request, settled)
  return detector === 'energy' && listener ? detectByEnergy(link, session, request, settled, listener) : settled
}

/** The job's own reply matters only where no channel came to be, or another one than ours. */
function onJob(link: Link, session: CallSession, event: EslEvent): void {
  const [ok, word = ''] = event.body.trim().split(' ')
  if (ok === '+OK') {
    // Loopback dials again under another uuid when ours is in use: end that leg, nobody may talk to it.
    if (word !== session.call) void link.connection.send(uuidKill(word, 'NORMAL_CLEARING'))
    return
  }
  session.jobCause = word
  // A channel that was there reports its own end, with SIP status and all; the job may overtake its first event.
  setTimeout(() => session.seen || session.refused(word === '' ? 'UNKNOWN' : word), channelMs).unref()
}

/** Waits for the answer or the end of a leg that is being dialled, by us or by somebody before us. */
export function dialResult(link: Link, session: CallSession, ringMs: number): Promise<DialResult> {
  let timer: NodeJS.Timeout | undefined
  const watch = (): void => {
    timer = setTimeout(async () => {
      const looked = await look(link, session.call)
      if (looked.is === 'gone') session.vanish()
      else {
        if (looked.is === 'live') session.tell({ is: 'snapshot', snapshot: looked.snapshot, afterGap: false })
        watch()
      }
    }, ringMs + graceMs)
    timer.unref()
  }
  watch()
  return session.until<DialResult>(judge).finally(() => clearTimeout(timer))
}

function judge(news: News): DialResult | undefined {
  switch (news.is) {
    case 'event':
      if (news.event.name === 'CHANNEL_PARK' && news.event.get('Answer-State') === 'answered') return { is: 'answered', answeredAtMs: answeredAtMs(news.event) }
      return undefined
    case 'snapshot':
      return news.snapshot.answered ? { is: 'answered', answeredAtMs: news.snapshot.answeredAtMs } : undefined
    case 'ended':
      if (news.end.detail.cause === 'UNKNOWN') return { is: 'unknown' }
      // Answered and gone before it was parked: a call that was taken and hung up at once.
      if (news.end.answered || news.end.detail.sipStatus === 200) return { is: 'answered', answeredAtMs: Date.now() }
      return failedDial(news.end.detail)
    case 'fenced':
    case 'detached':
      return { is: 'unknown' }
    case 'quiet':
      return undefined
  }
}

/** The answer may be old news to a process that stood still: then another worker has the call, and nothing may be sent into it any more. */
async function isOurs(link: Link, session: CallSession): Promise<boolean> {
  const looked = await look(link, session.call)
  if (looked.is !== 'live') return false
  const { owner } = looked.snapshot
  if (owner !== undefined && owner !== session.owner) session.fence(owner)
  return session.fencedBy === undefined
}
