import { mkdtemp, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMp3Encoder } from 'wasm-media-encoders'
import { testDatabase } from '../../tools/testing/database'
import { createPool, type SqlPool } from '../sql/pool'
import { checkLevel } from './check-level'
import { collectPrompts } from './collect-prompts'
import { decodeSound } from './decode-sound'
import { placeholderEngine } from './placeholder-engine'
import { createPromptStore } from './prompt-store'
import { createRecordedPrompts } from './recorded-prompts'
import { soundLevel } from './sound-level'
import { storeRecording } from './store-recording'
import { joined, silence, tone } from './testing/sounds'
import { type Audio, decodeWav, durationMs, encodeWav } from './wav'

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

const newFolder = () => mkdtemp(join(tmpdir(), 'callweave-uploads-'))
const findings = (audio: Audio) => checkLevel(soundLevel(audio)).map(({ code }) => code)
const day = 86_400_000

async function mp3(audio: Audio): Promise<Uint8Array> {
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate: 44_100, channels: 1, bitrate: 64 })
  const body = Buffer.from(encoder.encode([audio.samples]))
  return Buffer.concat([body, Buffer.from(encoder.finalize())])
}

/** Zero crossings per second, halved: good enough for a pure tone. */
function hertz({ samples, rateHz }: Audio): number {
  const middle = samples.slice(rateHz / 4, -rateHz / 4)
  let crossings = 0
  for (let at = 1; at < middle.length; at++) if ((middle[at] ?? 0) >= 0 !== (middle[at - 1] ?? 0) >= 0) crossings++
  return crossings / 2 / (middle.length / rateHz)
}

function wavOf(code: number, bits: number, data: Uint8Array, extensible = false): Uint8Array {
  const head = Buffer.from(encodeWav(silence(0)).subarray(0, 44))
  head.writeUInt16LE(code, 20)
  head.writeUInt16LE(bits, 34)
  head.writeUInt32LE(data.length, 40)
  if (!extensible) return Buffer.concat([head, data])
  const more = Buffer.alloc(24)
  more.writeUInt16LE(code, 8)
  head.writeUInt16LE(0xfffe, 20)
  head.writeUInt32LE(40, 16)
  return Buffer.concat([head.subarray(0, 36), more, head.subarray(36), data])
}

describe('uploads', () => {
  it('reads MP3 by its bytes and keeps the pitch at 8 kHz', async () => {
    const stateFolder = await newFolder()
    const stored = await storeRecording(
      { sql, stateFolder },
      { workspaceId: 'demo', bytes: await mp3(tone({ hertz: 700, ms: 2000, rateHz: 44_100 })), locale: 'zh-CN', name: 'welcome.wav' },
    )
    const kept = decodeWav(await readFile(join(stateFolder, 'prompts', `${stored.hash}.wav`)))
    expect(kept.rateHz).toBe(8000)
    expect(hertz(kept)).toBeCloseTo(700, -1)
    expect(stored.findings).toEqual([])
  })

  it.each([
    ['24 bit', wavOf(1, 24, Uint8Array.from([0, 0, 0x40, 0, 0, 0xc0])), [0.5, -0.5]],
    ['8 bit', wavOf(1, 8, Uint8Array.from([192, 64])), [0.5, -0.5]],
    ['float in an extensible header', wavOf(3, 32, new Uint8Array(Float32Array.from([0.5, -0.5]).buffer), true), [0.5, -0.5]],
    ['A-law', wavOf(6, 8, Uint8Array.from([0xd5, 0x55, 0xaa])), [0.000244, -0.000244, 0.984]],
    ['µ-law', wavOf(7, 8, Uint8Array.from([0xff, 0x00, 0x80])), [0, -0.98, 0.98]],
  ])('reads WAV of %s', (_name, bytes, samples) => {
    const read = [...decodeWav(bytes).samples]
    expect(read).toHaveLength(samples.length)
    for (const [index, sample] of samples.entries()) expect(read[index]).toBeCloseTo(sample, 2)
  })

  it('refuses what is no sound, silent, too short or too long, with a code that has a text', async () => {
    const stateFolder = await newFolder()
    const store = (bytes: Uint8Array) => storeRecording({ sql, stateFolder }, { workspaceId: 'demo', bytes, locale: 'en', name: '' })
    await expect(store(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({ code: 'sound-unreadable' })
    await expect(store(Buffer.from([0xff, 0xfb, 0x90, 0x00, 1, 2, 3]))).rejects.toMatchObject({ code: 'sound-unreadable' })
    await expect(store(encodeWav(silence(2000)))).rejects.toMatchObject({ code: 'sound-silent' })
    await expect(store(encodeWav(tone({ ms: 100 })))).rejects.toMatchObject({ code: 'sound-too-short' })
    await expect(store(encodeWav(silence(301_000)))).rejects.toMatchObject({ code: 'sound-too-long' })
  })

  it('is played under its hash by the workspace that has it, and by no other', async () => {
    const stateFolder = await newFolder()
    const { hash } = await storeRecording({ sql, stateFolder }, { workspaceId: 'ours', bytes: encodeWav(tone({ level: 0.2 })), locale: 'en', name: 'a' })
    const store = createPromptStore({ sql, stateFolder, engines: [placeholderEngine] })
    expect((await store.file('ours', { audio: hash })).durationMs).toBe(1000)
    await expect(store.file('theirs', { audio: hash })).rejects.toThrow('no such recording')
  })
})

describe('level check', () => {
  it('finds nothing in a recording as it should be', () => expect(findings(joined(silence(200), tone({ level: 0.2, ms: 3000 }), silence(300)))).toEqual([]))
  it.each([
    ['tooQuiet', tone({ level: 0.01 })],
    ['tooLoud', tone({ level: 0.9 })],
    ['clipped', { ...tone(), samples: tone({ level: 2 }).samples.map((sample) => Math.max(-1, Math.min(1, sample))) }],
    ['silentStart', joined(silence(900), tone())],
    ['silentEnd', joined(tone(), silence(2500))],
    ['tooLong', tone({ ms: 61_000, level: 0.2 })],
    ['tooShort', tone({ ms: 200 })],
    ['silent', silence(1000)],
  ])('%s', (code, audio) => expect(findings(audio)).toContain(code))

  it('measures a sine as 3 dB below its peak', () => {
    const level = soundLevel(joined(tone({ level: 0.5 }), silence(1000)))
    expect(level.peakDb).toBeCloseTo(-6.02, 1)
    expect(level.loudnessDb).toBeCloseTo(-9.03, 1)
    expect(level.silentEndMs).toBe(1000)
  })
})

describe('collecting prompts', () => {
  it('removes what nobody used for two months and uploads that no flow names, and keeps the rest', async () => {
    const stateFolder = await newFolder()
    const store = createPromptStore({ sql, stateFolder, engines: [placeholderEngine] })
    const upload = async (level: number) =>
      (await storeRecording({ sql, stateFolder }, { workspaceId: 'ours', bytes: encodeWav(tone({ level })), locale: 'en', name: '' })).hash
    const [named, orphan, spoken] = [await upload(0.21), await upload(0.22), await upload(0.23)]
    await createRecordedPrompts(sql).put('ours', { locale: 'en', text: 'Spoken by a person.' }, spoken)
    const [old, fresh] = [await store.file('ours', { locale: 'en', text: 'old words' }), await store.file('ours', { locale: 'en', text: 'fresh words' })]
    await sql.query(`INSERT INTO workspace (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING`, ['ours', JSON.stringify({ en: 'ours' })])
    await sql.query(`INSERT INTO plan (workspace_id, hash, plan) VALUES ('ours', 'p1', $1)`, [JSON.stringify({ steps: { a: { say: [{ audio: named }] } } })])
    const path = (hash: string) => join(stateFolder, 'prompts', `${hash}.wav`)
    await writeFile(join(stateFolder, 'prompts', 'half.wav.123.4'), 'x')
    const now = Date.now()
    for (const name of [old.path, path(named), path(orphan), path(spoken), join(stateFolder, 'prompts', 'half.wav.123.4')])
      await utimes(name, new Date(now - 61 * day), new Date(now - 61 * day))
    expect(await collectPrompts({ sql, stateFolder }, now)).toMatchObject({ kept: 3, removed: 3 })
    await stat(path(named))
    await stat(path(spoken))
    await stat(fresh.path)
    expect(await sql.query('SELECT hash FROM prompt WHERE hash = ANY($1)', [[old.hash, orphan]])).toEqual([])
    // Used again, it is made again: a store that never knew it, as another process would be.
    const again = await createPromptStore({ sql, stateFolder, engines: [placeholderEngine] }).file('ours', { locale: 'en', text: 'old words' })
    expect(durationMs(decodeWav(await readFile(again.path)))).toBe(old.durationMs)
  })
})

it('a file that is named as one thing and is another is read as what it is', async () => {
  expect((await decodeSound(encodeWav(tone()))).rateHz).toBe(8000)
})

describe('words that a person recorded', () => {
  it('are heard in the recording by everybody who says them, until a word changes or it is taken off', async () => {
    const stateFolder = await newFolder()
    const bytes = encodeWav(tone({ ms: 1_200 }))
    const { hash } = await storeRecording({ sql, stateFolder }, { workspaceId: 'a', bytes, locale: 'en', name: 'hello.wav' })
    const recorded = createRecordedPrompts(sql)
    const fileOf = (text: string, workspaceId = 'a') =>
      createPromptStore({ sql, stateFolder, engines: [placeholderEngine] }).file(workspaceId, { locale: 'en', text, voice: 'any' })
    expect(await fileOf('Hello there.')).not.toHaveProperty('isRecording')
    await recorded.put('a', { locale: 'en', text: 'Hello  there.' }, hash)
    expect(await fileOf('Hello there.')).toMatchObject({ hash, isRecording: true, isPlaceholder: false })
    expect(await fileOf('Hello here.')).not.toHaveProperty('isRecording')
    expect(await fileOf('Hello there.', 'b')).not.toHaveProperty('isRecording')
    await recorded.remove('a', { locale: 'en', text: 'Hello there.' })
    expect(await fileOf('Hello there.')).not.toHaveProperty('isRecording')
  })

  it('are said by the voice when the recording is lost', async () => {
    const stateFolder = await newFolder()
    await createRecordedPrompts(sql).put('a', { locale: 'en', text: 'Lost.' }, 'f'.repeat(64))
    const file = await createPromptStore({ sql, stateFolder, engines: [placeholderEngine] }).file('a', { locale: 'en', text: 'Lost.' })
    expect(file).not.toHaveProperty('isRecording')
  })
})
