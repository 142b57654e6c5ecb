import { randomUUID } from 'node:crypto'
import type { OutcomeOf } from '../../flows/model/outcome'
import type { BridgeRequest, InCallStep } from '../call-control'
import { playback, playTone } from '../esl/commands/execute'
import { originateAgent, type Route } from '../esl/commands/originate'
import { uuidBreak, uuidBridge, uuidKill, uuidSetVariables } from '../esl/commands/uuid'
import { ringing } from './attach-bridge'
import { type Link, look } from './link'
import type { CallSession } from './session'
import { runStep } from './step'

export interface AgentLegs {
  /** Takes the events of an agent's leg. */
  readonly open: (leg: string) => CallSession
  readonly close: (leg: string) => void
  /** Where an agent is rung: numbers by the calls' own route, extensions by this one. */
  readonly extensions: Route
  readonly numbers: Route
}

type Outcome = OutcomeOf<'bridge'>
type Rung = { readonly is: 'answered'; readonly leg: CallSession } | { readonly is: 'noAnswer' | 'failed' | 'left' }

/** Rings agents while the customer hears the hold prompt, whispers to the one who answers, joins both, and takes the customer back afterwards. */
export async function bridge(link: Link, session: CallSession, step: InCallStep, request: BridgeRequest, legs: AgentLegs): Promise<Outcome> {
  if (session.end) return session.end.hungUp
  if (request.targets.length === 0) return { is: 'noAgent' }
  const hold = holding(link, session, step, request)
  const rung = await ring(link, session, request, legs)
  if (rung.is !== 'answered') {
    await hold.stop()
    return endOf(session) ?? mark(link, session, step, { is: rung.is === 'failed' ? 'failed' : 'noAnswer' })
  }
  try {
    for (const [index, file] of request.whisper.entries()) await whisper(link, rung.leg, `${step.attempt}.${step.seq}.w${index}`, file)
    const broken = await hold.stop()
    if (broken) return broken
    return await talk(link, session, step, rung.leg)
  } finally {
    legs.close(rung.leg.call)
  }
}

/** Read anew: the call may have ended since. */
const endOf = (session: CallSession): Outcome | undefined => session.end?.hungUp

/** Plays the hold prompt, or a ringback tone, again and again until stopped. */
function holding(link: Link, session: CallSession, step: InCallStep, request: BridgeRequest) {
  let stopped = false
  let round = 0
  const once = (): Promise<Outcome | { readonly is: 'played' }> =>
    runStep<{ readonly is: 'played' }>(link, session, step, {
      isLast: false,
      variables: { playback_terminators: 'none', park_after_bridge: 'true', hangup_after_bridge: 'false', [`cw_b_${step.seq}`]: ringing },
      applications: (id) => {
        const run = { call: session.call, id: id(round) }
        return [request.hold.length === 0 ? playTone(run, 'ringback') : playback(run, request.hold)]
      },
      onEvent: (event, id) => (event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id(round) ? { is: 'played' } : undefined),
      fromSnapshot: () => ({ is: 'played' }),
    })
  const loop = (async (): Promise<Outcome | undefined> => {
    while (!stopped) {
      const played = await once()
      if (played.is !== 'played') return played
      round++
    }
    return undefined
  })()
  return {
    /** The end of the call or a fault, when that is why it stopped. */
    stop: (): Promise<Outcome | undefined> => {
      stopped = true
      if (!session.end) void link.connection.send(uuidBreak(session.call, 'current'))
      return loop
    },
  }
}

/** Rings all at once or one after the other; whoever is not needed any more is sent away. */
async function ring(link: Link, session: CallSession, request: BridgeRequest, legs: AgentLegs): Promise<Rung> {
  const untilMs = Date.now() + request.ringMs
  const rounds = request.strategy === 'all' ? [request.targets] : request.targets.map((target) => [target])
  let worst: 'noAnswer' | 'failed' = 'failed'
  for (const round of rounds) {
    const leftMs = untilMs - Date.now()
    if (leftMs < 1000) return { is: 'noAnswer' }
    const rings = round.map((target) => ringOne(link, session, target, leftMs, legs))
    const answered = await firstAnswered(
      rings.map((one) => one.result),
      session,
    )
    for (const one of rings) if (answered.is !== 'answered' || one.leg !== answered.leg) one.leave()
    if (answered.is === 'answered' || answered.is === 'left') return answered
    if (answered.is === 'noAnswer') worst = 'noAnswer'
  }
  return { is: worst }
}

async function firstAnswered(results: readonly Promise<Rung>[], session: CallSession): Promise<Rung> {
  const left = session.until<Rung>((news) => (news.is === 'ended' || news.is === 'fenced' || news.is === 'detached' ? { is: 'left' } : undefined))
  const one = Promise.any(
    results.map(async (result) => {
      const rung = await result
      if (rung.is !== 'answered') throw new Error(rung.is)
      return rung
    }),
  ).catch(async (): Promise<Rung> => {
    const all = await Promise.all(results)
    return { is: all.some((rung) => rung.is === 'noAnswer') ? 'noAnswer' : 'failed' }
  })
  return Promise.race([one, left])
}

function ringOne(link: Link, session: CallSession, target: string, ringMs: number, legs: AgentLegs) {
  const leg = legs.open(randomUUID())
  const job = randomUUID()
  const route = /^\+?[1-9]\d{4,14}$/.test(target) ? legs.numbers : legs.extensions
  const result = leg.until<Rung>((news) => {
    if (news.is === 'event' && news.event.name === 'CHANNEL_PARK') return { is: 'answered', leg }
    if (news.is !== 'ended') return undefined
    return {
      is: news.end.detail.cause === 'NO_ANSWER' || news.end.detail.cause === 'USER_BUSY' || news.end.detail.cause === 'CALL_REJECTED' ? 'noAnswer' : 'failed',
    }
  })
  link.connection.onJob(job, (event) => {
    const [ok, cause = 'UNKNOWN'] = event.body.trim().split(' ')
    if (ok !== '+OK') setTimeout(() => leg.seen || leg.refused(cause), 1000).unref()
  })
  void link.connection
    .send(originateAgent({ job, leg: leg.call, call: session.call, route, target, callerId: session.callerId ?? 'anonymous', ringMs }))
    .then((reply) => reply.is === 'error' && leg.refused('CALLWEAVE_REFUSED_INPUT'))
  void result.then((rung) => rung.is !== 'answered' && legs.close(leg.call))
  return {
    leg,
    result,
    leave: (): void => {
      if (!leg.end) void link.connection.send(uuidKill(leg.call, 'ORIGINATOR_CANCEL'))
      legs.close(leg.call)
    },
  }
}

/** What the agent hears before the customer; a missing file is passed over, the customer is waiting. */
async function whisper(link: Link, leg: CallSession, id: string, file: string): Promise<void> {
  const played = leg.until<true>((news) => {
    if (news.is === 'event') return news.event.name === 'CHANNEL_EXECUTE_COMPLETE' && news.event.get('Application-UUID') === id ? true : undefined
    return news.is === 'ended' ? true : undefined
  })
  const reply = await link.connection.send(playback({ call: leg.call, id }, [file]))
  if (reply.is === 'reply') await played
}

async function talk(link: Link, session: CallSession, step: InCallStep, leg: CallSession): Promise<Outcome> {
  let bridged = false
  const over = session.until<Outcome>((news) => {
    if (news.is === 'ended') return news.end.hungUp
    if (news.is === 'fenced') return { is: 'fault', code: 'switch.fenced' }
    if (news.is === 'detached') return { is: 'fault', code: 'switch.detached' }
    if (news.is !== 'event') return undefined
    if (news.event.name === 'CHANNEL_BRIDGE') bridged = true
    // After the talk the customer is parked again: only then does the channel take commands.
    return news.event.name === 'CHANNEL_PARK' && bridged ? { is: 'completed' } : undefined
  })
  const [, reply] = await Promise.all(
    link.connection.sendAll([uuidSetVariables(session.call, { [`cw_b_${step.seq}`]: leg.call }), uuidBridge(session.call, leg.call)]),
  )
  if (reply?.is === 'error' && (await look(link, session.call)).is === 'live') {
    void link.connection.send(uuidKill(leg.call, 'NORMAL_CLEARING'))
    return mark(link, session, step, { is: 'failed' })
  }
  // Should the customer's own events be lost in a gap, the agent's end tells that the talk is over.
  const left = leg
    .until<true>((news) => (news.is === 'ended' ? true : undefined))
    .then(async (): Promise<Outcome> => {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      return endOf(session) ?? { is: 'completed' }
    })
  const outcome = await Promise.race([over, left])
  return outcome.is === 'completed' ? mark(link, session, step, outcome) : outcome
}

/** Marks the end of the step on the channel, and how it ended. */
function mark(link: Link, session: CallSession, step: InCallStep, outcome: Outcome): Promise<Outcome> {
  return runStep<Outcome>(link, session, step, {
    variables: { [`cw_b_${step.seq}`]: outcome.is },
    applications: () => [],
    onEvent: (event, id) => (event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id('done') ? outcome : undefined),
    fromSnapshot: () => outcome,
  })
}
