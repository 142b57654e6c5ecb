import type { Channel } from '../channel'
import { play } from './play'

/** `min max tries timeout terminators file invalid_file var regexp digit_timeout`, as switch_ivr_read and switch_play_and_get_digits do it. */
export async function playAndGetDigits(channel: Channel, data: string): Promise<void> {
  const [min = '0', max = '0', tries = '1', timeout = '1000', terminators = '#', file = 'silence', invalid = '', name = '', regexp = '', digitTimeout] =
    data.split(' ')
  const digitsMin = Number(min)
  const digitsMax = Math.max(Number(max), digitsMin)
  const firstMs = Math.max(1000, Number(timeout))
  const nextMs = Number(digitTimeout ?? 0) || firstMs
  channel.set(`${name}_invalid`, undefined)
  for (let left = Number(tries); left > 0 && !channel.over; left--) {
    const read = await readDigits(channel, { digitsMin, digitsMax, firstMs, nextMs, terminators, file, name })
    if (read.finished && digitsMin === 0 && read.digits === '') return
    if (read.success && read.digits !== '') {
      if (regexp === '' || new RegExp(regexp).test(read.digits)) return
      channel.set(name, undefined)
      channel.set(`${name}_invalid`, read.digits)
    }
    if (channel.over) return
    await play(channel, invalid, undefined)
  }
}

interface Read {
  readonly digitsMin: number
  readonly digitsMax: number
  readonly firstMs: number
  readonly nextMs: number
  readonly terminators: string
  readonly file: string
  readonly name: string
}

async function readDigits(channel: Channel, r: Read): Promise<{ digits: string; success: boolean; finished: boolean }> {
  channel.set('read_result', undefined)
  channel.set(r.name, undefined)
  let digits = ''
  let terminator = ''
  let result: 'success' | 'timeout' | 'failure' = 'success'
  channel.callee?.collectStarted()
  const take = (digit: string): boolean => {
    if (r.terminators.includes(digit)) {
      terminator = digit
      return true
    }
    digits += digit
    return digits.length >= r.digitsMax
  }
  let ended = false
  if (r.file !== 'silence') {
    const played = await play(channel, r.file, () => true)
    if (played.is === 'notFound' || played.is === 'hangup') {
      channel.callee?.collectEnded()
      return { digits: '', success: false, finished: false }
    }
    if (played.is === 'digit') ended = take(played.digit)
  }
  channel.callee?.collectWaits()
  while (!ended) {
    const happened = await channel.next(digits === '' ? r.firstMs : r.nextMs, true)
    if (happened.is === 'digit') ended = take(happened.digit)
    else if (happened.is === 'timeout') {
      result = 'timeout'
      ended = true
    } else if (happened.is === 'hangup') {
      result = 'failure'
      ended = true
    }
  }
  channel.callee?.collectEnded()
  if (terminator !== '') channel.set('read_terminator_used', terminator)
  if (digits.length < r.digitsMin) result = 'failure'
  channel.set('read_result', result)
  if (digits !== '') channel.set(r.name, digits)
  return { digits, success: result === 'success' || (result === 'timeout' && digits.length >= r.digitsMin), finished: terminator !== '' }
}
