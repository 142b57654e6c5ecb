import { mkdtemp, readFile, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../tools/testing/database'
import { createPool, type SqlPool } from '../sql/pool'
import { findEspeak } from './espeak-engine'
import { placeholderEngine } from './placeholder-engine'
import { createPromptStore } from './prompt-store'
import { resample } from './resample'
import { createSpeakers } from './speakers'
import type { SpeechEngine } from './speech-engine'
import { createVoices } from './voices'
import { decodeWav, durationMs } from './wav'

let database: Awaited<ReturnType<typeof testDatabase>>
let sql: SqlPool
beforeAll(async () => {
  database = await testDatabase()
  sql = createPool(database.url)
})
afterAll(async () => {
  await sql.close()
  await database.drop()
})

const hello = { locale: 'zh-CN', text: '您好,这里是晨光英语。' } as const
const folder = () => mkdtemp(join(tmpdir(), 'callweave-prompts-'))

describe('prompt store', () => {
  it('renders the same words once, however many calls ask at the same time', async () => {
    let spoken = 0
    const engine: SpeechEngine = {
      ...placeholderEngine,
      speak: (request) => {
        spoken += 1
        return placeholderEngine.speak(request)
      },
    }
    const store = createPromptStore({ sql, stateFolder: await folder(), engines: [engine] })
    const files = await Promise.all(Array.from({ length: 20 }, () => store.file('demo', hello)))
    expect(spoken).toBe(1)
    expect(new Set(files.map(({ path }) => path)).size).toBe(1)
  })

  it('leaves no half-written file behind and lets the switch’s user read what is there', async () => {
    const stateFolder = await folder()
    const { path } = await createPromptStore({ sql, stateFolder, engines: [placeholderEngine] }).file('demo', hello)
    expect(await readdir(join(stateFolder, 'prompts'))).toEqual([path.split('/').at(-1)])
    expect((await stat(path)).mode & 0o444).toBe(0o444)
  })

  it('renders again what was deleted from the folder', async () => {
    const stateFolder = await folder()
    const first = await createPromptStore({ sql, stateFolder, engines: [placeholderEngine] }).file('demo', hello)
    const elsewhere = await folder()
    const again = await createPromptStore({ sql, stateFolder: elsewhere, engines: [placeholderEngine] }).file('demo', hello)
    expect(await readFile(again.path)).toEqual(await readFile(first.path))
  })

  it('speaks Mandarin and English as 8 kHz mono that can be heard and does not clip', async (ctx) => {
    const engine = await findEspeak()
    if (!engine) return ctx.skip('espeak-ng is not on the PATH')
    const store = createPromptStore({ sql, stateFolder: await folder(), engines: [engine] })
    for (const utterance of [hello, { locale: 'en', text: 'Hello, this is Morning Light English.' } as const]) {
      const file = await store.file('demo', utterance)
      const audio = decodeWav(await readFile(file.path))
      const peak = audio.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      expect(audio.rateHz).toBe(8000)
      expect(durationMs(audio)).toBe(file.durationMs)
      expect(file.durationMs).toBeGreaterThan(1000)
      expect(peak).toBeGreaterThan(0.1)
      expect(peak).toBeLessThan(0.9)
    }
  })
})

describe('voices that stand in for each other', () => {
  const failing = (name: string): SpeechEngine => ({ name, isPlaceholder: false, speak: () => Promise.reject(new Error(`${name}: timeout`)) })

  it('uses the next voice, keeps the reason, and lets the one that failed rest', async () => {
    let asked = 0
    const cloud: SpeechEngine = {
      ...failing('cloud'),
      speak: () => {
        asked += 1
        return Promise.reject(new Error('cloud: timeout'))
      },
    }
    const told: string[] = []
    const store = createPromptStore({
      sql,
      stateFolder: await folder(),
      engines: [cloud, failing('local'), placeholderEngine],
      onFallback: (reason) => told.push(reason),
    })
    const file = await store.file('demo', { locale: 'en', text: 'Said by whoever can' })
    expect(file).toMatchObject({ isPlaceholder: true, fallbackReason: 'cloud: timeout; local: timeout' })
    await store.file('demo', { locale: 'en', text: 'Something else' })
    expect([asked, told]).toEqual([1, ['cloud: timeout', 'local: timeout']])
    const [row] = await sql.query<{ engine: string; fallback_reason: string }>('SELECT engine, fallback_reason FROM prompt WHERE hash = $1', [file.hash])
    expect(row).toEqual({ engine: placeholderEngine.name, fallback_reason: 'cloud: timeout; local: timeout' })
  })

  it('takes a voice back after its rest', () => {
    let nowMs = 0
    const [first, last] = [failing('first'), placeholderEngine]
    const voices = createVoices([first, last], () => nowMs)
    voices.failed(first, new Error('x'))
    expect(voices.awake()).toEqual([last])
    nowMs = voices.restMs
    expect(voices.awake()).toEqual([first, last])
  })
})

describe('speakers', () => {
  it('let what somebody waits for on the line go before what is prepared', async () => {
    const speakers = createSpeakers(1)
    const said: string[] = []
    let free: () => void = () => undefined
    const busy = speakers.run(
      'busy',
      true,
      () =>
        new Promise<void>((resolve) => {
          free = resolve
        }),
    )
    const work = (key: string, isUrgent: boolean) => speakers.run(key, isUrgent, async () => void said.push(key))
    const all = [busy, work('later1', false), work('later2', false), work('now', true)]
    speakers.hurry('later2')
    free()
    await Promise.all(all)
    expect(said).toEqual(['now', 'later2', 'later1'])
  })
})

describe('resample', () => {
  const tone = (hertz: number) => ({
    rateHz: 22050,
    samples: Float32Array.from({ length: 22050 }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / 22050)),
  })
  const loudness = (samples: Float32Array) => Math.sqrt(samples.slice(400, -400).reduce((sum, sample) => sum + sample * sample, 0) / (samples.length - 800))

  it('keeps a tone of the telephone band and filters out one that would fold back', () => {
    expect(loudness(resample(tone(1000), 8000).samples)).toBeCloseTo(0.5 / Math.SQRT2, 2)
    expect(loudness(resample(tone(5000), 8000).samples)).toBeLessThan(0.002)
  })
})
