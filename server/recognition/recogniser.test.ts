import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListenCommand } from '../../flows/model/command'
import { createLiveCallControl, type LiveCallControl } from '../../freeswitch/live'
import { type RunningSimulator, startSimulator } from '../../freeswitch/simulator/server'
import { toneWav } from '../../freeswitch/simulator/wav'
import type { Run } from '../attempt/run'
import { type FakeAnswer, type FakeProvider, type FakeRequest, fakeSpeechProvider } from '../prompt/testing/fake-speech-provider'
import { tone } from '../prompt/testing/sounds'
import { decodeWav, durationMs, encodeWav } from '../prompt/wav'
import { aliyunRecogniser } from './aliyun-recogniser'
import { createRecogniser } from './create-recogniser'
import { openAiRecogniser } from './openai-recogniser'
import { recogniserOf } from './recognition-settings'
import { simulatorRecogniser } from './simulator-recogniser'
import type { SpeechRecogniser } from './speech-recogniser'

let simulator: RunningSimulator
let control: LiveCallControl
let folder: string
const providers: FakeProvider[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callweave-said-'))
  simulator = await startSimulator({ speed: 20 })
  control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
  expect(await control.ready(10_000)).toBe(true)
})
afterAll(async () => {
  await control.close()
  await simulator.close()
  for (const provider of providers) await provider.close()
})

async function fake(answer: (request: FakeRequest) => FakeAnswer): Promise<FakeProvider> {
  const provider = await fakeSpeechProvider(answer)
  providers.push(provider)
  return provider
}

const listen: ListenCommand = {
  do: 'listen',
  say: [],
  locale: 'zh-CN',
  speechStartMs: 3000,
  endOfSpeechMs: 900,
  totalMs: 10_000,
  bargeIn: true,
  digitsMax: 0,
  finishKey: '',
  confidenceMin: 0.6,
  intents: [
    { id: 'book', keywords: ['预约'], examples: [] },
    { id: 'decline', keywords: ['不需要'], examples: [] },
  ],
}

/** Calls the simulator's callee with that ending and listens to it once. */
async function listenTo(ending: string, recogniser: SpeechRecogniser, command: ListenCommand = listen) {
  const call = randomUUID()
  const attempt = `a-${call}`
  const dialled = await control.dial({
    call,
    attempt,
    seq: 1,
    owner: 'test',
    number: `+999000000${ending}`,
    callerId: '+99911110000',
    ringMs: 20_000,
    maxCallMs: 60_000,
    amd: 'off',
  })
  expect(dialled.is).toBe('answered')
  // Who has heard nothing yet says hello first; what is meant comes after our question.
  const question = join(folder, 'question.wav')
  await writeFile(question, toneWav([{ ms: 400, loud: true }]))
  expect(await control.play(call, { attempt, seq: 2 }, { files: [question], stopKeys: '' })).toMatchObject({ is: 'done' })
  const file = join(folder, `${call}.wav`)
  const recognise = createRecogniser({ control, recogniser, files: async () => [], utteranceFile: () => file })
  const outcome = await recognise({ workspaceId: 'demo', callUuid: call } as Run, { attempt, seq: 3 }, command)
  if (outcome.is !== 'hungUp') await control.hangup(call, { attempt, seq: 4 })
  return { outcome, file }
}

describe('listening to a callee of the simulator', () => {
  it('hears what is meant by those who speak', async () => {
    expect((await listenTo('50', simulatorRecogniser)).outcome).toMatchObject({ is: 'heard', intent: 'book', text: '是的，我要预约' })
    expect((await listenTo('51', simulatorRecogniser)).outcome).toMatchObject({ is: 'heard', intent: 'decline' })
  })

  it('tells a mumble and silence apart from an answer', async () => {
    expect((await listenTo('53', simulatorRecogniser)).outcome).toMatchObject({ is: 'lowConfidence' })
    expect((await listenTo('00', simulatorRecogniser)).outcome).toEqual({ is: 'noInput' })
  })

  it('keeps no recording of what was said', async () => {
    const { file } = await listenTo('50', simulatorRecogniser)
    expect([existsSync(file), existsSync(`${file}.txt`)]).toEqual([false, false])
  })

  it('gives an open answer as text where no intents are listed', async () => {
    expect((await listenTo('54', simulatorRecogniser, { ...listen, intents: undefined })).outcome).toEqual({ is: 'heard', text: '转人工', confidence: 0.8 })
  })

  it('makes a provider that is away a fault of the flow, not of the call worker', async () => {
    const provider = await fake(() => ({ status: 500, body: {} }))
    const recogniser = openAiRecogniser({ baseUrl: provider.url, apiKey: '', model: 'm', timeoutMs: 5000, budgetMs: 6000 })
    expect((await listenTo('50', recogniser)).outcome).toEqual({ is: 'fault', code: 'recognition.failed' })
  })
})

const request = { file: 'unused.wav', audio: tone({ ms: 700 }), locale: 'zh-CN', hints: ['预约', '取消'] } as const

describe('OpenAI-compatible transcription (a fake that speaks the protocol)', () => {
  it('sends the WAV as a form with model, language and hints, and gives the text', async () => {
    const provider = await fake(() => ({ body: { text: ' 我要预约 ' } }))
    const recogniser = openAiRecogniser({ baseUrl: `${provider.url}/v1`, apiKey: 'k', model: 'whisper-1', timeoutMs: 5000, budgetMs: 5000 })
    expect(await recogniser.recognise(request)).toEqual({ text: '我要预约' })
    const [sent] = provider.requests
    const form = await new Response(new Uint8Array(sent?.body ?? []), { headers: { 'content-type': String(sent?.headers['content-type']) } }).formData()
    expect([sent?.url.pathname, form.get('model'), form.get('language'), form.get('prompt')]).toEqual([
      '/v1/audio/transcriptions',
      'whisper-1',
      'zh',
      '预约，取消',
    ])
    const file = form.get('file')
    expect(file instanceof Blob && durationMs(decodeWav(new Uint8Array(await file.arrayBuffer())))).toBe(700)
  })

  it('does not take any JSON for a text', async () => {
    const provider = await fake(() => ({ body: { words: [] } }))
    const recogniser = openAiRecogniser({ baseUrl: provider.url, apiKey: '', model: 'm', timeoutMs: 5000, budgetMs: 5000 })
    await expect(recogniser.recognise(request)).rejects.toMatchObject({ code: 'notUnderstood' })
  })
})

describe('Aliyun one-sentence recognition (a fake that speaks the protocol)', () => {
  const answers =
    (body: object) =>
    ({ url }: FakeRequest): FakeAnswer =>
      url.searchParams.get('Action') === 'CreateToken' ? { body: { Token: { Id: 't1', ExpireTime: Math.floor(Date.now() / 1000) + 9999 } } } : { body }
  const recogniser = (url: string) =>
    aliyunRecogniser({ appKey: 'app', accessKeyId: 'i', accessKeySecret: 's', metaUrl: url, gatewayUrl: url, timeoutMs: 5000, budgetMs: 5000 })

  it('sends 8 kHz WAV under a token and gives the result', async () => {
    const provider = await fake(answers({ status: 20_000_000, result: '我要预约。', message: 'SUCCESS' }))
    expect(await recogniser(provider.url).recognise({ ...request, audio: tone({ ms: 700, rateHz: 16_000 }) })).toEqual({ text: '我要预约。' })
    const sent = provider.requests.find(({ method }) => method === 'POST')
    expect(sent?.headers['x-nls-token']).toBe('t1')
    expect(Object.fromEntries(sent?.url.searchParams ?? [])).toMatchObject({ appkey: 'app', format: 'wav', sample_rate: '8000' })
    expect(decodeWav(sent?.body ?? encodeWav(tone())).rateHz).toBe(8000)
  })

  it('takes silence for silence and any other status for a refusal', async () => {
    const quiet = await fake(answers({ status: 41_040_201, message: 'SILENT_SPEECH' }))
    expect(await recogniser(quiet.url).recognise(request)).toEqual({ text: '' })
    const refused = await fake(answers({ status: 40_000_001, message: 'ACCESS_DENIED' }))
    await expect(recogniser(refused.url).recognise(request)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('ACCESS_DENIED') })
  })
})

describe('recognition settings', () => {
  it('hears with the simulator by itself, and with a real switch only by whoever is named', () => {
    expect(recogniserOf({}, 'simulator')?.name).toBe('simulator')
    expect(recogniserOf({}, 'real')).toBeNull()
    expect(recogniserOf({ CALLWEAVE_ASR: 'openai' }, 'real')?.name).toContain('openai')
    expect(() => recogniserOf({ CALLWEAVE_ASR: 'aliyun' }, 'real')).toThrow(/ALIYUN_NLS_APP_KEY/)
  })

  it('says what sherpa-onnx misses: setting, model file, package', async () => {
    const missing = async (folderOfModel: string) =>
      String(
        await recogniserOf({ CALLWEAVE_ASR: 'sherpa', CALLWEAVE_SHERPA_MODEL: folderOfModel }, 'real')
          ?.recognise(request)
          .catch((error: unknown) => error),
      )
    expect(await missing('')).toContain('CALLWEAVE_SHERPA_MODEL')
    expect(await missing(folder)).toContain('model.onnx')
    for (const name of ['model.onnx', 'tokens.txt']) await writeFile(join(folder, name), '')
    expect(await missing(folder)).toContain('pnpm add sherpa-onnx-node')
  })
})
