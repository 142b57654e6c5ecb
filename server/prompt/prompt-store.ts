import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Utterance } from '../../flows/model/command'
import type { Sql } from '../sql/pool'
import { normalText, promptHash } from './prompt-hash'
import { resample } from './resample'
import type { SpeechEngine } from './speech-engine'
import { durationMs, encodeWav, promptRateHz } from './wav'

export interface PromptFile {
  /** Absolute path of the WAV. */
  readonly path: string
  readonly hash: string
  readonly durationMs: number
  readonly isPlaceholder: boolean
}

export interface PromptStore {
  /** The file of one utterance, rendered now if nobody has yet. Throws when the engine cannot speak. */
  file(workspaceId: string, utterance: Utterance): Promise<PromptFile>
  /** Paths in the order of the utterances. */
  files(workspaceId: string, utterances: readonly Utterance[]): Promise<readonly string[]>
}

interface Deps {
  readonly sql: Sql
  readonly stateFolder: string
  readonly engine: SpeechEngine
}

/** Child processes that speak at the same time: two cores, and the calls need them more. */
const speakersMax = 2
const charactersMax = 3000

/** Prompts as files named by their content: rendered once, written whole or not at all, readable by the switch's user. */
export function createPromptStore({ sql, stateFolder, engine }: Deps): PromptStore {
  const folder = join(stateFolder, 'prompts')
  const known = new Map<string, PromptFile>()
  const underWay = new Map<string, Promise<PromptFile>>()
  const gate = limit(speakersMax)

  async function file(workspaceId: string, utterance: Utterance): Promise<PromptFile> {
    const hash = 'audio' in utterance ? utterance.audio : promptHash(engine, utterance)
    const key = `${workspaceId}:${hash}`
    const ready = known.get(key)
    if (ready) return ready
    const running = underWay.get(key) ?? find(workspaceId, hash, utterance).finally(() => underWay.delete(key))
    underWay.set(key, running)
    const found = await running
    known.set(key, found)
    return found
  }

  async function find(workspaceId: string, hash: string, utterance: Utterance): Promise<PromptFile> {
    const path = join(folder, `${hash}.wav`)
    const [row] = await sql.query<{ duration_ms: number; placeholder: boolean }>('SELECT duration_ms, placeholder FROM prompt WHERE workspace_id = $1 AND hash = $2', [workspaceId, hash])
    const present = await stat(path).then(({ size }) => size > 44, () => false)
    if (row && present) return { path, hash, durationMs: row.duration_ms, isPlaceholder: row.placeholder }
    if ('audio' in utterance) throw new Error(`no such recording: ${hash}`)
    return gate(() => render(workspaceId, hash, path, utterance))
  }

  async function render(workspaceId: string, hash: string, path: string, { text, locale, voice }: Extract<Utterance, { text: string }>): Promise<PromptFile> {
    const audio = resample(await engine.speak({ text: normalText(text).slice(0, charactersMax), locale, voice }), promptRateHz)
    await mkdir(folder, { recursive: true, mode: 0o755 })
    const temporary = `${path}.${process.pid}.${Date.now()}`
    await writeFile(temporary, encodeWav(audio), { mode: 0o644 })
    await rename(temporary, path)
    await sql.query(
      `INSERT INTO prompt (workspace_id, hash, locale, voice, engine, placeholder, duration_ms) VALUES ($1,$2,$3,$4,$5,$6,$7)
       ON CONFLICT (workspace_id, hash) DO NOTHING`,
      [workspaceId, hash, locale, voice ?? '', engine.name, engine.isPlaceholder, durationMs(audio)],
    )
    return { path, hash, durationMs: durationMs(audio), isPlaceholder: engine.isPlaceholder }
  }

  return {
    file,
    files: (workspaceId, utterances) => Promise.all(utterances.map(async (utterance) => (await file(workspaceId, utterance)).path)),
  }
}

/** At most `max` at a time, in the order asked. */
function limit(max: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= max) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
