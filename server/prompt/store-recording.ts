import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Locale } from '../../flows/model/text'
import { Problem } from '../errors/problem'
import type { Sql } from '../sql/pool'
import { checkLevel, type LevelFinding } from './check-level'
import { decodeSound } from './decode-sound'
import { createPromptRows, uploadEngine } from './prompt-rows'
import { writeSound } from './prompt-store'
import { resample } from './resample'
import { type SoundLevel, soundLevel } from './sound-level'
import { durationMs, encodeWav, promptRateHz } from './wav'

const durationMaxMs = 5 * 60_000

export interface StoredRecording {
  /** SHA-256 of the 8 kHz WAV: what a flow's `{ audio }` names. */
  readonly hash: string
  readonly durationMs: number
  readonly level: SoundLevel
  /** Warnings only: what cannot be used at all is refused. */
  readonly findings: readonly LevelFinding[]
}

/** Takes a WAV or MP3 as a prompt: 8 kHz mono 16 bit, measured. Throws `Problem` for what is no sound, silent, or too long. */
export async function storeRecording(
  { sql, stateFolder }: { readonly sql: Sql; readonly stateFolder: string },
  { workspaceId, bytes, locale, name }: { readonly workspaceId: string; readonly bytes: Uint8Array; readonly locale: Locale; readonly name: string },
): Promise<StoredRecording> {
  const sound = await decodeSound(bytes).catch((error: Error) => {
    throw new Problem('sound-unreadable', { detail: error.message }, { cause: error })
  })
  if (durationMs(sound) > durationMaxMs)
    throw new Problem('sound-too-long', { seconds: Math.round(durationMs(sound) / 1000), maxSeconds: durationMaxMs / 1000 })
  // Measured as it came: clipping is smoothed away by the conversion.
  const level = soundLevel(sound)
  const findings = checkLevel(level)
  if (findings.some(({ severity }) => severity === 'error')) throw new Problem(findings[0]?.code === 'tooShort' ? 'sound-too-short' : 'sound-silent')
  const wav = encodeWav(resample(sound, promptRateHz))
  const hash = createHash('sha256').update(wav).digest('hex')
  const folder = join(stateFolder, 'prompts')
  await writeSound(folder, join(folder, `${hash}.wav`), wav)
  await createPromptRows(sql).put(workspaceId, hash, {
    durationMs: level.durationMs,
    isPlaceholder: false,
    locale,
    voice: name.slice(0, 120),
    engine: uploadEngine,
  })
  return { hash, durationMs: level.durationMs, level, findings }
}
