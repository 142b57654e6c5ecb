import { fits } from '../alphabet'
import { outOfRange, refusal } from '../check'
import { type Built, encode } from '../encode'
import { eslError } from '../errors'

/** Where a call leaves the switch. `loopback` reaches the switch's own dialplan: tests and extensions of the house. */
export type Route = { readonly kind: 'gateway'; readonly gateway: string } | { readonly kind: 'loopback'; readonly context: string }

export interface Originate {
  readonly job: string
  readonly call: string
  readonly attempt: string
  readonly owner: string
  readonly route: Route
  readonly number: string
  readonly callerId: string
  readonly ringMs: number
  /** The switch itself hangs up after this, whatever becomes of us. */
  readonly maxCallMs: number
}

/**
 * `bgapi originate` to a parked channel; the result comes as BACKGROUND_JOB with our Job-UUID and as events of the channel.
 * The number goes out as given: with or without `+` is what the carrier wants.
 */
export function originate(o: Originate): Built {
  const bad =
    refusal('originate', [
      ['job', 'uuid', o.job],
      ['call', 'uuid', o.call],
      ['attempt', 'runId', o.attempt],
      ['owner', 'owner', o.owner],
      ['callerId', 'callerId', o.callerId],
    ]) ??
    outOfRange('originate', [
      ['ringMs', o.ringMs, 1000, 300_000],
      ['maxCallMs', o.maxCallMs, 1000, 86_400_000],
    ])
  if (bad) return bad
  const target = dialString(o.route, o.number)
  if (target === undefined) return eslError('refused', 'originate: number or route')
  const seconds = Math.ceil(o.maxCallMs / 1000)
  const variables = [
    `origination_uuid=${o.call}`,
    `origination_caller_id_number=${o.callerId}`,
    // The switch counts whole seconds of the wall clock and gives up to one too early; a ring time may be a legal minimum.
    `originate_timeout=${Math.ceil(o.ringMs / 1000) + 1}`,
    'ignore_early_media=true',
    'app_disable_expand_variables=true',
    `cw_attempt=${o.attempt}`,
    `cw_owner=${o.owner}`,
    'cw_fence=0',
    'cw_done=0',
    // Belt and braces: the second one covers a channel that parks without an answer event.
    `execute_on_answer='sched_hangup +${seconds} ALLOTTED_TIMEOUT'`,
    `park_timeout=${seconds + 5}:ALLOTTED_TIMEOUT`,
  ]
  return encode('originate', `bgapi originate {${variables.join(',')}}${target} &park()`, [['Job-UUID', o.job]], o.job)
}

/** Undefined when the number or the name of the route does not fit. */
export function dialString(route: Route, number: string): string | undefined {
  if (route.kind === 'gateway') {
    return fits('gateway', route.gateway) && fits('number', number) ? `sofia/gateway/${route.gateway}/${number}` : undefined
  }
  return fits('context', route.context) && (fits('number', number) || fits('extension', number)) ? `loopback/${number}/${route.context}` : undefined
}

/** An agent waits for the whisper and the customer no longer than this. */
const agentParkSeconds = 120

export interface OriginateAgent {
  readonly job: string
  /** Uuid of the agent's leg. */
  readonly leg: string
  readonly call: string
  readonly route: Route
  readonly target: string
  readonly callerId: string
  readonly ringMs: number
}

/** Rings an agent; the leg parks when it answers and is bridged by us, so that a whisper can be played before. */
export function originateAgent(o: OriginateAgent): Built {
  const bad =
    refusal('originate', [
      ['job', 'uuid', o.job],
      ['leg', 'uuid', o.leg],
      ['call', 'uuid', o.call],
      ['callerId', 'callerId', o.callerId],
    ]) ?? outOfRange('originate', [['ringMs', o.ringMs, 1000, 300_000]])
  if (bad) return bad
  const target = dialString(o.route, o.target)
  if (target === undefined) return eslError('refused', 'originate: agent or route')
  const variables = [
    `origination_uuid=${o.leg}`,
    `origination_caller_id_number=${o.callerId}`,
    `originate_timeout=${Math.ceil(o.ringMs / 1000) + 1}`,
    'ignore_early_media=true',
    'app_disable_expand_variables=true',
    'hangup_after_bridge=true',
    `cw_agent_of=${o.call}`,
    // Whoever was to join the two may be dead by now; a talk is longer than a park.
    `park_timeout=${agentParkSeconds}:ALLOTTED_TIMEOUT`,
  ]
  return encode('originate', `bgapi originate {${variables.join(',')}}${target} &park()`, [['Job-UUID', o.job]], o.job)
}
