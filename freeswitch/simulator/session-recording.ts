import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Channel } from './channel'
import { toneWav } from './wav'

/** Records the whole call into a file, until it is stopped or the call ends. */
export function startRecording(channel: Channel, file: string): void {
  if (channel.recordings.has(file)) return
  channel.recordings.set(file, { startedUs: channel.owner.clock.nowUs() })
  channel.fire('RECORD_START', { 'Record-File-Path': file })
}

/** Writes the file; false when the channel does not record into it. */
export function stopRecording(channel: Channel, file: string): boolean {
  const recording = channel.recordings.get(file)
  if (!recording) return false
  channel.recordings.delete(file)
  const ms = Math.round(((channel.owner.clock.nowUs() - recording.startedUs) * channel.owner.clock.speed) / 1000)
  const bytes = toneWav([{ ms: Math.min(ms, 60_000), loud: false }])
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  channel.set('record_file_size', String(bytes.length))
  channel.set('record_samples', String(ms * 8))
  channel.set('record_seconds', String(Math.floor(ms / 1000)))
  channel.set('record_ms', String(ms))
  channel.set('record_completion_cause', 'success-silence')
  channel.fire('RECORD_STOP', { 'Record-File-Path': file, 'Record-Completion-Cause': 'success-silence' })
  return true
}
