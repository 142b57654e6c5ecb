import type { CallControl, CallId, SwitchHealth } from './call-control'
import { hangup as hangupCommand } from './esl/commands/execute'
import { ask, moduleExists, simulateInbound } from './esl/commands/system'
import { scheduleHangup, uuidKill } from './esl/commands/uuid'
import { EslConnection } from './esl/connection'
import type { EslError } from './esl/errors'
import type { EslReply } from './esl/replies'
import type { EslEvent } from './esl/event'
import { eslAddress } from './esl/url'
import { attach } from './live/attach'
import { Exchange } from './gateways/exchange'
import type { Gateway } from './gateways/gateway'
import { wayOut } from './gateways/way-out'
import { type AgentLegs, bridge } from './live/bridge'
import { capture } from './live/capture'
import { collect } from './live/collect'
import type { AnswerListener } from './live/detect-machine'
import { dial } from './live/dial'
import { type InboundCall, inboundCall, waitingInbound } from './live/inbound'
import { type Link, look, simulatorOf } from './live/link'
import { play } from './live/play'
import { record } from './live/record'
import { routeOf } from './live/route'
import { sendDigits } from './live/send-digits'
import { CallSession, type Doubts } from './live/session'
import { watchLink } from './live/watch-link'
import { endSoon, fault } from './live/step'

export interface LiveCallControlOptions {
  /** `esl://:password@host:port` */
  readonly url: string
  /** `gateway:<name>` or `loopback:<context>`, for dials that name no gateway. */
  readonly route: string
  /** Gateways by number prefix with their rates and lines, for dials that name none; without them `route` takes all. */
  readonly gateways?: readonly Gateway[]
  /** Where extensions of agents are rung; `loopback:default` unless given. */
  readonly agentRoute?: string
  /** Tells people from machines by the first seconds of sound; without it `energy` is off. */
  readonly listener?: AnswerListener
  /** A link that stays away so long has lost its calls; a minute unless given. */
  readonly lostMs?: number
  /** Name of the switch node, e.g. fs1. */
  readonly name: string
  /** Number that callers from outside reached; the call is answered and parked. Every connected process is told, of waiting ones again after a reconnect: start its workflow under an id made from the call's. */
  readonly onInbound?: (call: InboundCall) => void
  readonly onFatal?: (error: EslError) => void
  readonly onGap?: (fromMs: number, toMs: number, calls: number) => void
  /** The next prompt began this long after a key, by the clock of the switch. */
  readonly onKeyAnswered?: (tookMs: number) => void
}

export interface LiveCallControl extends CallControl {
  /** True once connected and subscribed; false after `withinMs`, or at once when the password is wrong. */
  ready(withinMs: number): Promise<boolean>
  /** Calls that this process holds. */
  readonly calls: number
  /** What the switch takes by its own settings; undefined when it does not say. */
  limits(): Promise<{ readonly sessionsPerSecond: number | undefined; readonly sessionsMax: number | undefined }>
  /** The switch ends the call by itself after this long; for calls that came in, whose dialplan knows no flow. */
  limit(call: CallId, ms: number): Promise<boolean>
  /** Lets somebody call in, on the simulator; the uuid of the call, or undefined where that cannot be. */
  ringIn(number: string, caller: string): Promise<CallId | undefined>
  /** Calls that came in and are driven by nobody, told to `onInbound` once more. */
  lookForInbound(): Promise<void>
}

/** A call of which nothing was heard for this long is asked for; a prompt may well be longer. */
const silentMs = 5_000

/** Call control over ESL: the same for FreeSWITCH and for the simulator. Throws only when url or route cannot be read. */
export function createLiveCallControl(options: LiveCallControlOptions): LiveCallControl {
  const address = eslAddress(options.url)
  if (!address) throw new Error('FREESWITCH_ESL_URL must look like esl://:password@127.0.0.1:8021 / 地址格式应为 esl://:密码@127.0.0.1:8021')
  const route = routeOf(options.route)
  if (!route) throw new Error('FREESWITCH_ROUTE must be gateway:<name> or loopback:<context> / 路由应为 gateway:<网关名> 或 loopback:<上下文>')

  const extensions = routeOf(options.agentRoute ?? 'loopback:default')
  if (!extensions) throw new Error('agentRoute must be gateway:<name> or loopback:<context> / 坐席路由应为 gateway:<网关名> 或 loopback:<上下文>')

  const exchange = options.gateways && new Exchange(options.gateways)
  const sessions = new Map<CallId, CallSession>()
  const givenUp = new Set<CallId>()
  let hasAmd = false
  let simulator: { readonly speed: number } | undefined
  let identified: Promise<unknown> = Promise.resolve()

  const connection = new EslConnection({
    address,
    onEvent: (event) => dispatch(event),
    onReady: () => {
      identified = Promise.all([simulatorOf(connection), connection.send(moduleExists('mod_amd'))]).then(([found, amd]) => {
        simulator = found
        hasAmd = amd.is === 'reply' && amd.text.trim() === 'true'
      })
      void lookForInbound()
      // Their runs are over: nobody may stay on such a line, should the switch still have it.
      for (const call of givenUp) void connection.send(uuidKill(call, 'NORMAL_CLEARING'))
      givenUp.clear()
    },
    onGap: (fromMs, toMs) => {
      options.onGap?.(fromMs, toMs, sessions.size)
      for (const session of sessions.values()) session.settled = reconcile(session, true)
    },
    ...(options.onFatal ? { onFatal: options.onFatal } : {}),
  })
  const link: Link = { connection, lostMs: options.lostMs ?? 60_000, hasAmd: () => hasAmd, speed: () => simulator?.speed ?? 1 }

  function dispatch(event: EslEvent): void {
    const call = event.name === 'CUSTOM' ? event.get('CW-Call') : event.callId
    if (call === undefined) return
    const session = sessions.get(call)
    if (session) session.put(event)
    else if (event.name === 'CHANNEL_PARK') {
      const inbound = inboundCall(event)
      if (inbound) options.onInbound?.(inbound)
    }
  }

  async function reconcile(session: CallSession, afterGap: boolean): Promise<void> {
    const looked = await look(link, session.call)
    if (looked.is === 'gone') return endSoon(session)
    if (looked.is === 'away') return
    const { owner } = looked.snapshot
    if (owner !== undefined && owner !== session.owner) session.fence(owner)
    else session.tell({ is: 'snapshot', snapshot: looked.snapshot, afterGap })
  }

  async function checkOwner(session: CallSession): Promise<void> {
    const looked = await look(link, session.call)
    const owner = looked.is === 'live' ? looked.snapshot.owner : undefined
    if (owner !== undefined && owner !== session.owner) session.fence(owner)
  }

  /** Events get lost without a gap in the link: a switch drops them for a client that reads too slowly. So a silent call is looked at. */
  const silence = setInterval(() => {
    const nowMs = Date.now()
    for (const session of sessions.values()) {
      if (!connection.connected || session.end || !session.isAwaited || nowMs - session.heardMs < silentMs) continue
      session.heardMs = nowMs
      void reconcile(session, false)
    }
  }, silentMs / 5).unref()

  const doubts: Doubts = {
    owner: (session) => void checkOwner(session),
    overrun: (session) => void reconcile(session, false),
    keyAnswered: (tookMs) => options.onKeyAnswered?.(tookMs),
    // Kept for a while: a command that is on its way gets the true end, not `notAttached`.
    ended: (session) => {
      session.onEnd?.()
      setTimeout(() => {
        if (sessions.get(session.call) === session) sessions.delete(session.call)
      }, 60_000).unref()
    },
  }

  const stopWatching = watchLink(connection, link.lostMs, () => {
    for (const [call, session] of sessions) {
      if (session.end) continue
      givenUp.add(call)
      session.vanish('SWITCH_LOST')
    }
  })

  async function lookForInbound(): Promise<void> {
    const { onInbound } = options
    if (!onInbound) return
    for (const inbound of await waitingInbound(connection)) if (!sessions.has(inbound.call)) onInbound(inbound)
  }

  function open(call: CallId, owner: string): CallSession {
    const session = new CallSession(call, owner, doubts)
    sessions.set(call, session)
    return session
  }

  async function withSession<O>(call: CallId, run: (session: CallSession) => Promise<O>): Promise<O | ReturnType<typeof fault>> {
    const session = sessions.get(call)
    return session ? run(session) : fault('switch.notAttached')
  }

  const agents: AgentLegs = { open: (leg) => open(leg, 'agent'), close: (leg) => sessions.delete(leg), extensions, numbers: route }

  return {
    ready: async (withinMs) => {
      const ready = await connection.ready(withinMs)
      await identified
      return ready
    },
    get calls() {
      return sessions.size
    },
    limits: async () => {
      const [rate, most] = await Promise.all([connection.send(ask('fsctl sps')), connection.send(ask('fsctl max_sessions'))])
      return { sessionsPerSecond: lastFigure(rate), sessionsMax: lastFigure(most) }
    },
    limit: async (call, ms) => (await connection.send(scheduleHangup(call, Math.ceil(ms / 1000)))).is === 'reply',
    async ringIn(number, caller) {
      if (!simulator) return undefined
      const reply = await connection.send(simulateInbound(number, caller))
      return reply.is === 'reply' ? reply.text.trim() : undefined
    },
    lookForInbound,
    async dial(request) {
      const way = await wayOut(exchange, route, request)
      if (way.is === 'failed') return way
      const session = open(request.call, request.owner)
      session.callerId = request.callerId
      session.onEnd = way.release
      const result = await dial(link, session, way.route, request, options.listener)
      way.report(result)
      if (result.is !== 'answered' && result.is !== 'machine' && !session.seen) {
        sessions.delete(request.call)
        way.release()
      }
      return result
    },
    attach: async (call, owner) => {
      const known = sessions.get(call)
      const attached = await attach(link, known && known.owner === owner && known.fencedBy === undefined ? known : open(call, owner))
      if (attached.is === 'lost') givenUp.add(call)
      return attached
    },
    play: (call, step, request) => withSession(call, (session) => play(link, session, step, request)),
    collect: (call, step, request) => withSession(call, (session) => collect(link, session, step, request)),
    record: (call, step, request) => withSession(call, (session) => record(link, session, step, request)),
    bridge: (call, step, request) => withSession(call, (session) => bridge(link, session, step, request, agents)),
    capture: (call, step, request) => withSession(call, (session) => capture(link, session, step, request)),
    sendDigits: (call, step, digits) => withSession(call, (session) => sendDigits(link, session, step, digits)),
    async hangup(call) {
      const session = sessions.get(call)
      if (!session) return { is: 'done' }
      if (session.end) return session.end.hungUp
      session.weHungUp = true
      void connection.send(hangupCommand(call, 'NORMAL_CLEARING')).then((reply) => {
        if (reply.is === 'error') void reconcile(session, false)
      })
      return session.until((news) => (news.is === 'ended' || news.is === 'fenced' || news.is === 'detached' ? { is: 'done' as const } : undefined))
    },
    detach(call) {
      const session = sessions.get(call)
      sessions.delete(call)
      session?.tell({ is: 'detached' })
    },
    health: (): SwitchHealth => ({
      connected: connection.connected,
      name: options.name,
      simulator: simulator !== undefined,
      sessions: connection.sessions,
      lastHeartbeatMs: connection.lastHeartbeatMs,
      repliesWaiting: connection.repliesWaiting,
    }),
    async close() {
      clearInterval(silence)
      stopWatching()
      connection.close()
      for (const session of sessions.values()) session.tell({ is: 'detached' })
      sessions.clear()
    },
  }
}

function lastFigure(reply: EslReply | EslError): number | undefined {
  const found = reply.is === 'reply' ? /(\d+)\s*$/.exec(reply.text)?.[1] : undefined
  return found === undefined ? undefined : Number(found)
}
