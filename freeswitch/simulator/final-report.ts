import { q850 } from './causes'
import type { Channel } from './channel'
import { localStamp } from './event-body'
import { stopRecording } from './session-recording'
import { sofiaVariables } from './sofia-variables'

/** The last state of a leg: recordings close, the times of the call are left as variables, the last events go out. */
export function report(channel: Channel): void {
  channel.state = { name: 'CS_HANGUP', number: 10 }
  for (const file of [...channel.recordings.keys()]) stopRecording(channel, file)
  channel.state = { name: 'CS_REPORTING', number: 11 }
  channel.callState = 'HANGUP'
  const cause = channel.cause ?? 'NORMAL_CLEARING'
  channel.set('hangup_cause', cause)
  channel.set('hangup_cause_q850', String(q850[cause] ?? 16))
  sofiaVariables(channel)
  const ms = (from: number, to: number): string => String(from === 0 ? 0 : Math.round((to - from) / 1000))
  const end = channel.hangupUs
  for (const [name, us] of [
    ['start', channel.createdUs],
    ['progress', channel.progressUs],
    ['progress_media', channel.progressMediaUs],
    ['answer', channel.answeredUs],
    ['end', end],
  ] as const) {
    if (us > 0) channel.set(`${name}_stamp`, localStamp(new Date(us / 1000)))
    channel.set(`${name}_epoch`, String(Math.floor(us / 1e6)))
    channel.set(`${name}_uepoch`, String(us))
  }
  channel.set('duration', String(Math.round((end - channel.createdUs) / 1e6)))
  channel.set('billsec', channel.answeredUs === 0 ? '0' : String(Math.round((end - channel.answeredUs) / 1e6)))
  channel.set('mduration', ms(channel.createdUs, end))
  channel.set('billmsec', ms(channel.answeredUs, end))
  channel.owner.ledger.ended(channel.uuid, Math.floor(end / 1000), cause, channel.endedBy)
  channel.fire('CHANNEL_HANGUP_COMPLETE', {}, { before: { 'Hangup-Cause': cause } })
  channel.fire('CHANNEL_DESTROY')
  channel.owner.remove(channel)
}
