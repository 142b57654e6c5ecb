import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Channel } from '../channel'
import { toneWav } from '../wav'
import { terminates } from './play'

/** `file limit_seconds threshold silence_seconds`: one utterance. The persona's words lie beside the file as `<file>.txt`, for the simulator's recogniser. */
export async function record(channel: Channel, data: string): Promise<void> {
  const [file = '', limit = '0', , silence = '0'] = data.split(' ')
  channel.set('playback_terminator_used', undefined)
  channel.set('silence_hits_exhausted', 'false')
  channel.fire('RECORD_START', { 'Record-File-Path': file })
  const said = channel.callee?.listens() ?? { text: '', ms: 0 }
  const silenceMs = Number(silence) * 1000
  const limitMs = Number(limit) > 0 ? Number(limit) * 1000 : Number.POSITIVE_INFINITY
  const naturalMs = silenceMs > 0 ? said.ms + silenceMs : Number.POSITIVE_INFINITY
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
  const written = write(file, said, ms)
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
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  if (said.text !== '') writeFileSync(`${file}.txt`, said.text)
  return bytes.length
}
