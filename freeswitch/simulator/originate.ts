import { randomUUID } from 'node:crypto'
import { Callee } from './callee'
import { Channel } from './channel'
import { type Originated, parseOriginate } from './dial-string'
import { personaOf } from './personas'
import { ring } from './ring'
import type { SimulatedSwitch } from './switch'

/** Body of the reply: `+OK <uuid>` or `-ERR <cause>`, when the leg answered or failed. */
export async function originate(owner: SimulatedSwitch, argument: string): Promise<string> {
  const parsed = parseOriginate(owner.expandGlobal(argument))
  if (typeof parsed === 'string')
    return parsed === '-USAGE'
      ? '-USAGE: <call url> <exten>|&<application_name>(<app_args>) [<dialplan>] [<context>] [<cid_name>] [<cid_num>] [<timeout_sec>]\n'
      : `-ERR ${parsed}\n`
  const { endpoint, variables } = parsed
  const requested = variables['origination_uuid']
  const refuse = (cause: string): string => {
    owner.ledger.refuse(endpoint.number, requested, variables['cw_attempt'], cause)
    return `-ERR ${cause}\n`
  }
  if (endpoint.kind === 'sofia' && !owner.options.gateways.includes('*') && !owner.options.gateways.includes(endpoint.gateway)) return refuse('INVALID_GATEWAY')
  if (!owner.admit()) return refuse('DESTINATION_OUT_OF_ORDER')
  const inUse = requested !== undefined && owner.channels.has(requested)
  // sofia refuses a uuid in use; loopback dials again under another one.
  if (inUse && endpoint.kind === 'sofia') return refuse('DESTINATION_OUT_OF_ORDER')
  const channel = create(owner, parsed, requested !== undefined && !inUse ? requested : randomUUID())
  const persona = owner.options.callees?.get(endpoint.number) ?? personaOf(endpoint.number, owner.options.seed)
  owner.ledger.originate({
    uuid: channel.uuid,
    ...(inUse ? { requested } : {}),
    number: endpoint.number,
    callerId: channel.callerId,
    direction: 'outbound',
    ...(variables['cw_attempt'] === undefined ? {} : { attempt: variables['cw_attempt'] }),
    persona: persona.name,
    startedMs: Date.now(),
    keys: [],
    steps: [],
  })
  channel.machine = persona.machine !== undefined
  channel.mediaEndsFirst = endpoint.kind === 'loopback' && owner.sessionsTotal % 4 !== 0
  channel.callee = new Callee(channel, persona)
  channel.fire('CHANNEL_CREATE')
  const answered = await ring(channel, persona, ringMs(variables['originate_timeout']))
  if (!answered) return `-ERR ${channel.cause ?? 'NORMAL_CLEARING'}\n`
  channel.set('endpoint_disposition', 'ANSWER')
  const { application } = parsed
  // The reply to the job and the park race on a real switch; here the job comes first, as in most transcripts.
  setImmediate(() => {
    if (channel.over) return
    channel.park()
    if (application.name !== 'park') channel.enqueue({ app: application.name, data: application.data, id: randomUUID(), locked: false })
  })
  return `+OK ${channel.uuid}\n`
}

function create(owner: SimulatedSwitch, parsed: Originated, uuid: string): Channel {
  const { endpoint, variables } = parsed
  const channel = new Channel(
    owner,
    uuid,
    endpoint.name,
    endpoint.number,
    endpoint.context,
    'outbound',
    variables['origination_caller_id_number'] ?? '0000000000',
  )
  owner.register(channel)
  const fixed: Record<string, string> = {
    direction: 'outbound',
    is_outbound: 'true',
    session_id: String(owner.sessionsTotal),
    read_codec: 'L16',
    read_rate: '8000',
    write_codec: 'L16',
    write_rate: '8000',
    channel_name: endpoint.name,
    uuid,
    call_uuid: uuid,
  }
  for (const [name, value] of [...Object.entries(fixed), ...Object.entries(variables)]) channel.set(name, value)
  channel.set('originate_early_media', 'false')
  channel.set('originate_endpoint', endpoint.kind)
  return channel
}

/** Whole seconds of the wall clock are counted, so the last one is short: measured 4.3 to 4.6 s for 5. */
const ringMs = (seconds: string | undefined): number => Math.max(500, Number(seconds ?? 60) * 1000 - 500)
