import { outOfRange, refusal } from '../check'
import { type Built, encode } from '../encode'
import { eslError } from '../errors'
import { isWritable, valueFits } from '../variables'

const onCall = (name: string, call: string, rest = ''): Built => refusal(name, [['call', 'uuid', call]]) ?? encode(name, `api ${name} ${call}${rest}`)

export const uuidExists = (call: string): Built => onCall('uuid_exists', call)
export const uuidDump = (call: string): Built => onCall('uuid_dump', call, ' json')
/** Ends the running application and, with `all`, those that wait behind it. */
export const uuidBreak = (call: string, scope: 'current' | 'all'): Built => onCall('uuid_break', call, scope === 'all' ? ' all' : '')

export const uuidKill = (call: string, cause: string): Built => refusal('uuid_kill', [['cause', 'cause', cause]]) ?? onCall('uuid_kill', call, ` ${cause}`)

/** The switch itself ends the call after this long, whatever becomes of us. */
export const scheduleHangup = (call: string, seconds: number): Built =>
  refusal('sched_hangup', [['call', 'uuid', call]]) ??
  outOfRange('sched_hangup', [['seconds', seconds, 1, 86_400]]) ??
  encode('sched_hangup', `api sched_hangup +${seconds} ${call} ALLOTTED_TIMEOUT`)

/** Puts keys into the channel as if the callee had pressed them. */
export const uuidReceiveDtmf = (call: string, digits: string): Built =>
  refusal('uuid_recv_dtmf', [['digits', 'digits', digits]]) ?? onCall('uuid_recv_dtmf', call, ` ${digits}`)

export const uuidBridge = (call: string, other: string): Built => refusal('uuid_bridge', [['other', 'uuid', other]]) ?? onCall('uuid_bridge', call, ` ${other}`)

export const uuidRecordMask = (call: string, action: 'mask' | 'unmask', file: string): Built =>
  refusal('uuid_record', [['file', 'file', file]]) ?? onCall('uuid_record', call, ` ${action} ${file}`)

/** Sets several variables at once, at once: it does not wait for the running application. An empty value unsets. */
export function uuidSetVariables(call: string, variables: Readonly<Record<string, string>>): Built {
  const entries = Object.entries(variables)
  if (entries.length === 0 || entries.length > 60) return eslError('refused', 'uuid_setvar_multi: count')
  for (const [name, value] of entries) {
    if (!isWritable(name) || !valueFits(name, value)) return eslError('refused', 'uuid_setvar_multi: variable')
  }
  return onCall('uuid_setvar_multi', call, ` ${entries.map(([name, value]) => `${name}=${value}`).join(';')}`)
}
