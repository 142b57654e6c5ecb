import { q850 } from './causes'
import type { Channel } from './channel'

/** What mod_sofia leaves on a leg at its end. */
export function sofiaVariables(channel: Channel): void {
  if (!channel.name.startsWith('sofia/')) {
    channel.set('is_loopback', '1')
    return
  }
  const answered = channel.answeredUs > 0
  const disposition = answered ? (channel.endedBy === 'callee' ? 'recv_bye' : 'send_bye') : channel.endedBy === 'callee' ? 'recv_refuse' : 'send_cancel'
  channel.set('sip_hangup_disposition', disposition)
  if (channel.sipStatus !== undefined) {
    channel.set('sip_term_status', String(channel.sipStatus))
    channel.set('sip_invite_failure_status', String(channel.sipStatus))
    channel.set('proto_specific_hangup_cause', `sip:${channel.sipStatus}`)
    channel.set('sip_term_cause', String(q850[channel.cause ?? ''] ?? 16))
  }
}
