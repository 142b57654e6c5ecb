import { bridge } from '../bridge'
import { isCause } from '../causes'
import type { Channel } from '../channel'
import { channelFields } from '../channel-fields'
import { startRecording, stopRecording } from '../session-recording'
import type { SimulatedSwitch } from '../switch'
import type { ApiCommand } from './index'

const noChannel = '-ERR No such channel!\n'

/** Finds the channel of the first word; `act` gets the rest. */
function onChannel(act: (channel: Channel, rest: string, owner: SimulatedSwitch) => string, missing = noChannel): ApiCommand {
  return (owner, argument) => {
    const at = argument.indexOf(' ')
    const channel = owner.channels.get(at === -1 ? argument : argument.slice(0, at))
    return channel && !channel.over ? act(channel, at === -1 ? '' : argument.slice(at + 1), owner) : missing
  }
}

function setVariable(channel: Channel, text: string): boolean {
  const at = text.search(/[= ]/)
  const name = at === -1 ? text : text.slice(0, at)
  if (name === '') return false
  channel.set(name, at === -1 ? undefined : text.slice(at + 1))
  return true
}

const recordingActions: Readonly<Record<string, (channel: Channel, file: string) => boolean>> = {
  start: (channel, file) => {
    startRecording(channel, file)
    return true
  },
  stop: (channel, file) => stopRecording(channel, file),
  mask: (channel, file) => channel.recordings.has(file),
  unmask: (channel, file) => channel.recordings.has(file),
}

export const channelCommands: Readonly<Record<string, ApiCommand>> = {
  uuid_exists: (owner, argument) => String(owner.channels.has(argument) && !owner.channels.get(argument)?.over),
  uuid_dump: onChannel((channel, format, owner) =>
    format === 'json' ? JSON.stringify(owner.describe('CHANNEL_DATA', channelFields(channel, true))) : plain(channelFields(channel, true)),
  ),
  uuid_getvar: onChannel((channel, name) => channel.variables.get(name) ?? '_undef_'),
  uuid_setvar: onChannel((channel, rest) => (setVariable(channel, rest) ? '+OK\n' : '-ERR No variable specified\n')),
  uuid_setvar_multi: onChannel((channel, rest) => {
    let count = 0
    for (const part of rest.split(';')) if (setVariable(channel, part)) count++
    return count > 0 ? '+OK\n' : '-ERR No variable specified\n'
  }),
  uuid_kill: onChannel((channel, cause) => {
    channel.hangup(isCause(cause) ? cause : 'NORMAL_CLEARING', 'us')
    return '+OK\n'
  }),
  uuid_break: onChannel((channel, scope) => {
    channel.break(scope.split(' ').includes('all'))
    return '+OK\n'
  }),
  uuid_recv_dtmf: onChannel((channel, digits) => {
    for (const digit of digits.split('@')[0] ?? '') channel.press(digit, 'APP')
    return `+OK ${channel.uuid} received DTMF ${digits}.\n`
  }, '-ERR Cannot locate session!\n'),
  uuid_send_dtmf: onChannel((channel, digits) => {
    for (const digit of digits.split('@')[0] ?? '') channel.callee?.hears?.(digit)
    return '+OK\n'
  }, '-ERR Cannot locate session!\n'),
  uuid_flush_dtmf: onChannel((channel) => {
    channel.flushDigits()
    return '+OK\n'
  }),
  uuid_park: onChannel((channel) => {
    channel.park()
    return '+OK\n'
  }),
  uuid_record: onChannel((channel, rest) => {
    const [action = '', file = ''] = rest.split(' ')
    const act = recordingActions[action]
    if (!act) return '-USAGE: <uuid> [start|stop|mask|unmask] <path> [<limit>] [<recording_vars>]\n'
    return act(channel, file) ? '+OK Success\n' : `-ERR Cannot ${action} ${action === 'stop' ? 'record session' : 'recording session'}!\n`
  }, '-ERR Cannot locate session!\n'),
  uuid_bridge: onChannel((channel, other, owner) => {
    const partner = owner.channels.get(other)
    if (!partner || partner.over) return '-ERR Invalid uuid\n'
    bridge(channel, partner)
    return `+OK ${partner.uuid}\n`
  }, '-ERR Invalid uuid\n'),
  uuid_broadcast: onChannel((channel, rest, owner) => {
    if (owner.options.hardened) return '-ERR uuid_broadcast is not for this client\n'
    const [path = ''] = rest.split(' ')
    const [app = 'playback', data = ''] = path.includes('::') ? path.split('::') : ['playback', path]
    channel.enqueue({ app, data, id: 'broadcast', locked: false })
    return '+OK Message sent\n'
  }),
  sched_hangup: (owner, argument) => {
    const [when = '', uuid = '', cause] = argument.split(' ')
    const channel = owner.channels.get(uuid)
    if (!channel) return noChannel
    channel.scheduleHangup(Number(when.replace('+', '')), cause ?? 'ALLOTTED_TIMEOUT')
    return '+OK\n'
  },
}

function plain(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${encodeURIComponent(value)}`)
    .join('\n')
    .concat('\n\n')
}
