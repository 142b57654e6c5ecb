import { alphabets } from './alphabet'

/**
 * Channel variables that we may write: a closed list, so that nobody can set `execute_on_answer`, `api_hangup_hook` or any other name that
 * makes the switch run something.
 */
export const writable = [
  'cw_attempt',
  'cw_owner',
  'cw_fence',
  'cw_done',
  'cw_node',
  'cw_inbound',
  'playback_terminators',
  'read_terminator_used',
  'sensitive_dtmf',
  'record_stereo',
  'record_ms',
  'park_after_bridge',
  'hangup_after_bridge',
  'park_timeout',
] as const
export type WritableVariable = (typeof writable)[number] | `cw_${'d' | 'b' | 'e'}_${number}`

/** Digits of a collect, the state of a bridge, the end of a prompt or message. */
const ofStep = /^cw_[dbe]_\d{1,6}$/
const names = new Set<string>(writable)

export function isWritable(name: string): boolean {
  return names.has(name) || ofStep.test(name)
}

/** `#` and `*` are keys, wanted only in the terminators. */
const terminators = /^(?:none|[0-9*#]{1,12})$/

export function valueFits(name: string, value: string): boolean {
  if (name === 'playback_terminators') return terminators.test(value)
  return alphabets.value.test(value) && !value.includes('..')
}
