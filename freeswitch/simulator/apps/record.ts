import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Channel } from '../channel'
import { toneWav } from '../wav'
import { silentAt, voiceBetween, voiceWav } from '../voice'
import { terminates } from './play'

/** `file limit_seconds threshold silence_seconds`: one utterance. The persona's words lie beside the file as `<file>.txt`, for the simulator's recogniser. */
export async function record(channel: Channel, data: string): Promise<void> {
  const [file = '', limit = '0', , silence = '0'] = data.split(' ')
  channel.set('playback_terminator_used', undefined)
  channel.set('silence_hits_exhausted', 'false')
  channel.fire('RECORD_START', { 'Record-File-Path': file })
  // While the far end still greets it is heard doing so; only then is it asked for what it says to us.
  const greeting = channel.callee?.greeting?.()
  const said = greeting ? { text: '', ms: 0 } : (channel.callee?.listens() ?? { text: '', ms: 0 })
  const silenceMs = Number(silence) * 1000
  const limitMs = Number(limit) > 0 ? Number(limit) * 1000 : Number.POSITIVE_INFINITY
  const quietMs = greeting ? silentAt(greeting.voice, greeting.sinceMs, silenceMs) - greeting.sinceMs : said.ms + silenceMs
  const naturalMs = silenceMs > 0 ? quietMs : Number.POSITIVE_INFINITY
  const lengthMs = Math.min(limitMs, naturalMs)
  const startedUs = channel.owner.clock.nowUs()
  const heardMs = (): number => ((channel.owner.clock.nowUs() - startedUs) * channel.owner.clock.speed) / 1000
  const isEnd = terminates(channel)
  for (;;) {
    const happened = await channel.next(lengthMs - heardMs(), true)
    if (happened.is === 'digit' && !isEnd(happened.digit)) continue
    if (happened.is === 'timeout' && naturalMs <= limitMs) channel.set('silence_hits_exhausted', 'true')
    break
  }
  const ms = Math.round(Math.min(lengthMs, heardMs()))
  const written = greeting ? save(file, voiceWav(voiceBetween(greeting.voice, greeting.sinceMs, greeting.sinceMs + ms))) : write(file, said, ms)
  channel.set('record_file_size', String(written))
  channel.set('record_samples', String(ms * 8))
  channel.set('record_seconds', String(Math.floor(ms / 1000)))
  channel.set('record_ms', String(ms))
  channel.fire('RECORD_STOP', { 'Record-File-Path': file })
}

function write(file: string, said: { text: string; ms: number }, ms: number): number {
  const speech = Math.min(said.ms, ms)
  const bytes = toneWav([
    { ms: speech, loud: true },
    { ms: ms - speech, loud: false },
  ])
  if (said.text !== '') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.txt`, said.text)
  }
  return save(file, bytes)
}

function save(file: string, bytes: Buffer): number {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return bytes.length
}
