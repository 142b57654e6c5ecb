import { mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Utterance } from '../../flows/model/command'
import { spokenText } from '../../flows/index'
import type { Sql } from '../sql/pool'
import { normalText, promptHash } from './prompt-hash'
import { createPromptRows } from './prompt-rows'
import { createRecordedPrompts } from './recorded-prompts'
import { resample } from './resample'
import type { SpeechEngine, SpeechRequest } from './speech-engine'
import { createSpeakers } from './speakers'
import { createVoices } from './voices'
import { withHeadroom } from './with-headroom'
import { decodeWav, durationMs, encodeWav, promptRateHz } from './wav'

export interface PromptFile {
  /** Absolute path of the WAV. */
  readonly path: string
  readonly hash: string
  readonly durationMs: number
  readonly isPlaceholder: boolean
  /** A person says it. */
  readonly isRecording?: true
  /** Why a better voice did not speak; absent when the first one did. */
  readonly fallbackReason?: string
}

export interface PromptStore {
  /** The file of one utterance, rendered now if nobody has yet. Throws when no voice can speak, or for a recording that is not there. */
  file(workspaceId: string, utterance: Utterance): Promise<PromptFile>
  /** The file of one utterance if it is there; renders nothing. */
  look(workspaceId: string, utterance: Utterance): Promise<PromptFile | undefined>
  /** Paths in the order of the utterances: somebody is on the line, they go before everything that is prepared. */
  files(workspaceId: string, utterances: readonly Utterance[]): Promise<readonly string[]>
  /** Renders what a call may need, behind what a call needs now. */
  prepare(workspaceId: string, utterances: readonly Utterance[]): Promise<void>
}

interface Deps {
  readonly sql: Sql
  readonly stateFolder: string
  /** Best first; each stands in for the one before it. */
  readonly engines: readonly SpeechEngine[]
  readonly onFallback?: (reason: string) => void
}

/** Child processes that speak at the same time: two cores, and the calls need them more. */
const speakersMax = 2
const charactersMax = 3000
/** A file is looked for again after this long, and marked as still used: a recording that replaces a voice is heard within it. */
const knownMs = 60_000
const knownMax = 20_000

/** Prompts as files named by their content: rendered once, written whole or not at all, readable by the switch's user. */
export function createPromptStore({ sql, stateFolder, engines, onFallback }: Deps): PromptStore {
  const folder = join(stateFolder, 'prompts')
  const rows = createPromptRows(sql)
  const recorded = createRecordedPrompts(sql)
  const voices = createVoices(engines)
  const speakers = createSpeakers(speakersMax)
  const known = new Map<string, { readonly file: PromptFile; readonly untilMs: number }>()
  const underWay = new Map<string, Promise<PromptFile>>()

  async function file(workspaceId: string, utterance: Utterance, isUrgent = true): Promise<PromptFile> {
    const key = `${workspaceId}:${JSON.stringify(utterance)}`
    const ready = known.get(key)
    if (ready && ready.untilMs > Date.now()) return ready.file
    const running = underWay.get(key)
    if (running) {
      if (isUrgent) speakers.hurry(key)
      return running
    }
    const finding = find(key, workspaceId, utterance, isUrgent).finally(() => underWay.delete(key))
    underWay.set(key, finding)
    const found = await finding
    if (known.size >= knownMax) known.clear()
    // A voice that stands in is not asked for longer than the better one rests.
    known.set(key, { file: found, untilMs: Date.now() + (found.fallbackReason ? voices.restMs : knownMs) })
    return found
  }

  async function find(key: string, workspaceId: string, utterance: Utterance, isUrgent: boolean): Promise<PromptFile> {
    if ('audio' in utterance) {
      const recording = await present(workspaceId, utterance.audio)
      if (!recording) throw new Error(`no such recording: ${utterance.audio}`)
      return recording
    }
    const recording = await recordingOf(workspaceId, utterance)
    if (recording) return recording
    const request = requestOf(utterance)
    const reasons: string[] = []
    for (const engine of voices.awake()) {
      const found = await present(workspaceId, promptHash(engine, request))
      if (found) return found
      try {
        return await speakers.run(key, isUrgent, () => render(workspaceId, engine, request, reasons.join('; ')))
      } catch (error) {
        reasons.push(voices.failed(engine, error))
        onFallback?.(reasons.at(-1) ?? '')
      }
    }
    throw new Error(`no voice can say it: ${reasons.join('; ')}`)
  }

  async function look(workspaceId: string, utterance: Utterance): Promise<PromptFile | undefined> {
    if ('audio' in utterance) return present(workspaceId, utterance.audio)
    const recording = await recordingOf(workspaceId, utterance)
    if (recording) return recording
    for (const engine of voices.awake()) {
      const found = await present(workspaceId, promptHash(engine, requestOf(utterance)))
      if (found) return found
    }
    return undefined
  }

  /** The voice speaks again when the recording's file is lost: silence would be worse. */
  async function recordingOf(workspaceId: string, utterance: Extract<Utterance, { readonly text: string }>): Promise<PromptFile | undefined> {
    const hash = await recorded.get(workspaceId, utterance)
    const found = hash === undefined ? undefined : await present(workspaceId, hash)
    return found && { ...found, isRecording: true }
  }

  async function present(workspaceId: string, hash: string): Promise<PromptFile | undefined> {
    const path = join(folder, `${hash}.wav`)
    const row = await rows.get(workspaceId, hash)
    if (
      !row ||
      !(await stat(path).then(
        ({ size }) => size > 44,
        () => false,
      ))
    )
      return undefined
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return { path, hash, ...row }
  }

  async function render(workspaceId: string, engine: SpeechEngine, request: SpeechRequest, fallbackReason: string): Promise<PromptFile> {
    const hash = promptHash(engine, request)
    const path = join(folder, `${hash}.wav`)
    // Another workspace's same words, or a restored database: the sound is there, only the row is missing.
    const there = await readFile(path)
      .then(decodeWav)
      .catch(() => undefined)
    const audio = there ?? withHeadroom(resample(await engine.speak(request), promptRateHz))
    if (!there) await writeSound(folder, path, encodeWav(audio))
    const made = { durationMs: durationMs(audio), isPlaceholder: engine.isPlaceholder, ...(fallbackReason && { fallbackReason }) }
    await rows.put(workspaceId, hash, { ...made, locale: request.locale, voice: request.voice ?? '', engine: engine.name })
    return { path, hash, ...made }
  }

  return {
    file: (workspaceId, utterance) => file(workspaceId, utterance),
    look,
    files: (workspaceId, utterances) => Promise.all(utterances.map(async (utterance) => (await file(workspaceId, utterance)).path)),
    prepare: async (workspaceId, utterances) => {
      await Promise.all(utterances.map((utterance) => file(workspaceId, utterance, false)))
    },
  }
}

/** Whole or not at all, and readable by the switch, which is another user. */
export async function writeSound(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  const temporary = `${path}.${process.pid}.${process.hrtime.bigint()}`
  await writeFile(temporary, bytes, { mode: 0o644 })
  await rename(temporary, path)
}

function requestOf(utterance: Extract<Utterance, { readonly text: string }>): SpeechRequest {
  return { ...utterance, text: spokenText(normalText(utterance.text), utterance.locale).slice(0, charactersMax) }
}
