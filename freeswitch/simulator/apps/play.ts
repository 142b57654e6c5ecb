import type { Channel } from '../channel'
import { mediaOf } from '../media'

export type Played = { readonly is: 'done' | 'break' | 'hangup' | 'notFound' } | { readonly is: 'digit'; readonly digit: string }

/** Plays one file argument with the events of a real switch; `onDigit` says whether a key ends it. */
export async function play(channel: Channel, argument: string, onDigit: ((digit: string) => boolean) | undefined): Promise<Played> {
  const media = mediaOf(argument)
  if (!media) return { is: 'notFound' }
  const file = { ...(media.type ? { 'Playback-File-Type': media.type } : {}), 'Playback-File-Path': argument }
  channel.fire('PLAYBACK_START', file)
  if (!argument.startsWith('silence_stream://')) channel.callee?.promptStarted(media.ms)
  const startedUs = channel.owner.clock.nowUs()
  const speed = channel.owner.clock.speed
  const heardMs = (): number => ((channel.owner.clock.nowUs() - startedUs) * speed) / 1000
  let result: Played = { is: 'done' }
  for (;;) {
    const happened = await channel.next(media.ms - heardMs(), onDigit !== undefined)
    if (happened.is === 'digit') {
      if (!onDigit?.(happened.digit)) continue
      result = { is: 'digit', digit: happened.digit }
    } else if (happened.is === 'break') result = { is: 'break' }
    else if (happened.is === 'hangup') result = { is: 'hangup' }
    break
  }
  const ms = Math.round(Math.min(media.ms, heardMs()))
  channel.set('playback_last_offset_pos', String(ms * 8))
  channel.set('playback_seconds', String(Math.floor(ms / 1000)))
  channel.set('playback_ms', String(ms))
  channel.set('playback_samples', String(ms * 8))
  channel.fire('PLAYBACK_STOP', { ...file, 'Playback-Status': result.is === 'digit' || result.is === 'break' ? 'break' : 'done' })
  return result
}

/** `playback_terminators`: `*` unless set, `any`, `none` or a list. */
export function terminates(channel: Channel): (digit: string) => boolean {
  const set = channel.variables.get('playback_terminators') ?? '*'
  const keys = set === 'any' ? '1234567890*#' : set === 'none' ? '' : set
  return (digit) => {
    if (!keys.includes(digit)) return false
    channel.set('playback_terminator_used', digit)
    return true
  }
}
