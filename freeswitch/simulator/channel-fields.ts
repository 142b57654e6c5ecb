import type { Channel } from './channel'
import type { Fields } from './event-body'

/** What an event tells of its channel: names and order as a real switch has them. */
export function channelFields(channel: Channel, withVariables: boolean): Fields {
  const outbound = channel.direction === 'outbound'
  const flipped = outbound && channel.inDialplan
  const source = channel.name.startsWith('loopback/') ? 'mod_loopback' : 'mod_sofia'
  const fields: Fields = {
    'Channel-State': channel.state.name,
    'Channel-Call-State': channel.callState,
    'Channel-State-Number': String(channel.state.number),
    'Channel-Name': channel.name,
    'Unique-ID': channel.uuid,
    'Call-Direction': channel.direction,
    'Presence-Call-Direction': channel.direction,
    'Channel-HIT-Dialplan': String(channel.inDialplan),
    'Channel-Call-UUID': channel.uuid,
    'Answer-State': channel.answerState,
    ...(channel.cause === undefined ? {} : { 'Hangup-Cause': channel.cause }),
    'Channel-Read-Codec-Name': 'L16',
    'Channel-Read-Codec-Rate': '8000',
    'Channel-Read-Codec-Bit-Rate': '128000',
    'Channel-Write-Codec-Name': 'L16',
    'Channel-Write-Codec-Rate': '8000',
    'Channel-Write-Codec-Bit-Rate': '128000',
    'Caller-Direction': channel.direction,
    'Caller-Logical-Direction': channel.direction,
    'Caller-Dialplan': 'xml',
    ...(flipped ? { 'Caller-Caller-ID-Name': 'Outbound Call' } : {}),
    'Caller-Caller-ID-Number': flipped ? channel.context : channel.callerId,
    'Caller-Orig-Caller-ID-Number': channel.callerId,
    ...(flipped ? {} : { 'Caller-Callee-ID-Name': 'Outbound Call' }),
    'Caller-Callee-ID-Number': flipped ? channel.callerId : channel.context,
    'Caller-ANI': channel.callerId,
    'Caller-Destination-Number': channel.number,
    'Caller-Unique-ID': channel.uuid,
    'Caller-Source': source,
    'Caller-Context': channel.context,
    'Caller-Channel-Name': channel.name,
    'Caller-Profile-Index': '1',
    'Caller-Profile-Created-Time': String(channel.createdUs),
    'Caller-Channel-Created-Time': String(channel.createdUs),
    'Caller-Channel-Answered-Time': String(channel.answeredUs),
    'Caller-Channel-Progress-Time': String(channel.progressUs),
    'Caller-Channel-Progress-Media-Time': String(channel.progressMediaUs),
    'Caller-Channel-Hangup-Time': String(channel.hangupUs),
    'Caller-Channel-Transfer-Time': '0',
    'Caller-Channel-Resurrect-Time': '0',
    'Caller-Channel-Bridged-Time': String(channel.bridgedUs),
    'Caller-Channel-Last-Hold': '0',
    'Caller-Channel-Hold-Accum': '0',
    'Caller-Screen-Bit': 'true',
    'Caller-Privacy-Hide-Name': 'false',
    'Caller-Privacy-Hide-Number': 'false',
  }
  if (withVariables) for (const [name, value] of channel.variables) fields[`variable_${name}`] = value
  return fields
}
