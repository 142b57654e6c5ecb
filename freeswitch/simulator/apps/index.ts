import type { Application } from '../application-queue'
import { isCause } from '../causes'
import { startRecording, stopRecording } from '../session-recording'
import { amd } from './amd'
import { playback } from './playback'
import { playAndGetDigits } from './play-and-get-digits'
import { record } from './record'

/** What the channel can run. Everything else hangs the call up, as on a real switch. */
export const applications: Readonly<Record<string, Application>> = {
  playback,
  play_and_get_digits: playAndGetDigits,
  record,
  amd,
  park: async () => {},
  answer: async (channel) => channel.answer(),
  flush_dtmf: async (channel) => channel.flushDigits(),
  set: async (channel, data) => {
    const at = data.indexOf('=')
    channel.set(at === -1 ? data : data.slice(0, at), at === -1 ? undefined : data.slice(at + 1))
  },
  unset: async (channel, data) => channel.set(data, undefined),
  sleep: async (channel, data) => {
    await channel.next(Number(data), false)
  },
  hangup: async (channel, data) => channel.hangup(isCause(data) ? data : 'NORMAL_CLEARING', 'us'),
  sched_hangup: async (channel, data) => {
    const [when = '+0', cause = 'ALLOTTED_TIMEOUT'] = data.split(' ')
    channel.scheduleHangup(Number(when.replace('+', '')), cause)
  },
  record_session: async (channel, data) => startRecording(channel, data),
  stop_record_session: async (channel, data) => {
    stopRecording(channel, data)
  },
  send_dtmf: async (channel, data) => {
    for (const digit of data.split('@')[0] ?? '') channel.callee?.hears?.(digit)
  },
  system: async (channel, data) => channel.owner.runShell(data),
}
