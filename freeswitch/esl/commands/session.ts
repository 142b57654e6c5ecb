import { refusal } from '../check'
import { type Built, encode } from '../encode'

export const subscriptions = [
  'CHANNEL_CREATE',
  'CHANNEL_PROGRESS',
  'CHANNEL_PROGRESS_MEDIA',
  'CHANNEL_ANSWER',
  'CHANNEL_PARK',
  'CHANNEL_BRIDGE',
  'CHANNEL_UNBRIDGE',
  'CHANNEL_EXECUTE_COMPLETE',
  'CHANNEL_HANGUP_COMPLETE',
  'DTMF',
  'PLAYBACK_START',
  'PLAYBACK_STOP',
  'RECORD_STOP',
  'DETECTED_SPEECH',
  'BACKGROUND_JOB',
  'HEARTBEAT',
] as const

/** Subclass of our own events; CUSTOM and its subclasses stand last in the line, as FreeSWITCH wants it. */
export const ownerEvent = 'callweave::owner'

export function auth(password: string): Built {
  return refusal('auth', [['password', 'password', password]]) ?? encode('auth', `auth ${password}`)
}

export function subscribe(): Built {
  return encode('event', `event json ${subscriptions.join(' ')} CUSTOM ${ownerEvent}`)
}

/** Tells every listener who drives the call from now on. */
export function announceOwner(call: string, owner: string): Built {
  return (
    refusal('sendevent', [
      ['call', 'uuid', call],
      ['owner', 'owner', owner],
    ]) ??
    encode('sendevent', 'sendevent CUSTOM', [
      ['Event-Subclass', ownerEvent],
      ['CW-Call', call],
      ['CW-Owner', owner],
    ])
  )
}
