import { randomUUID } from 'node:crypto'
import { Callee } from './callee'
import { Channel } from './channel'
import { personaOf } from './personas'
import type { SimulatedSwitch } from './switch'

/** A call that comes in, from a number by `callweave_inbound`: answered and parked as the shipped dialplan does it. */
export function inbound(owner: SimulatedSwitch, number: string, callerId: string): string {
  const channel = new Channel(owner, randomUUID(), `sofia/external/${callerId}`, number, 'public', 'inbound', callerId)
  owner.register(channel)
  const persona = personaOf(callerId, owner.options.seed)
  owner.ledger.originate({ uuid: channel.uuid, number, direction: 'inbound', persona: persona.name, startedMs: Date.now(), keys: [], steps: [] })
  channel.callee = new Callee(channel, persona)
  channel.set('direction', 'inbound')
  channel.set('uuid', channel.uuid)
  channel.set('sip_from_user', callerId)
  channel.set('sip_to_user', number)
  channel.inDialplan = true
  channel.fire('CHANNEL_CREATE')
  channel.set('cw_inbound', 'true')
  channel.set('app_disable_expand_variables', 'true')
  channel.scheduleHangup(3600, 'ALLOTTED_TIMEOUT')
  channel.set('park_timeout', '3605:ALLOTTED_TIMEOUT')
  channel.answer()
  channel.park()
  return channel.uuid
}
