import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aliyunEngine } from './aliyun-engine'
import { signedQuery } from './aliyun-token'
import { openAiEngine } from './openai-engine'
import { ProviderFailed } from './provider-failed'
import { partsOf } from './speak-in-parts'
import { providerOf } from './speech-settings'
import { type FakeAnswer, type FakeProvider, type FakeRequest, fakeSpeechProvider } from './testing/fake-speech-provider'
import { tone } from './testing/sounds'
import { durationMs, encodeWav } from './wav'

const open: FakeProvider[] = []
afterEach(async () => {
  for (const provider of open.splice(0)) await provider.close()
})
async function fake(answer: (request: FakeRequest, nth: number) => FakeAnswer): Promise<FakeProvider> {
  const provider = await fakeSpeechProvider(answer)
  open.push(provider)
  return provider
}

const sound = encodeWav(tone({ ms: 500, rateHz: 24_000 }))
const voices = { 'zh-CN': 'lan', en: 'amy' }
const openAi = (url: string, limits = { timeoutMs: 5000, budgetMs: 10_000 }) =>
  openAiEngine({ baseUrl: `${url}/v1`, apiKey: 'key-1', model: 'speech-1', voices, ...limits })
const hello = { text: '您好', locale: 'zh-CN' } as const

describe('OpenAI-compatible speech (a fake that speaks the protocol)', () => {
  it('asks for WAV with model and the locale’s voice, and brings the sound to 8 kHz', async () => {
    const provider = await fake(() => ({ body: sound }))
    const audio = await openAi(provider.url).speak(hello)
    const [request] = provider.requests
    expect(request?.url.pathname).toBe('/v1/audio/speech')
    expect(request?.headers['authorization']).toBe('Bearer key-1')
    expect(JSON.parse(String(request?.body))).toEqual({ model: 'speech-1', input: '您好', voice: 'lan', response_format: 'wav' })
    expect([audio.rateHz, durationMs(audio)]).toEqual([8000, 500])
  })

  it('reads a WAV whose sizes the server did not know when it began to send', async () => {
    const streamed = Buffer.from(sound)
    streamed.writeUInt32LE(0xffffffff, 4)
    streamed.writeUInt32LE(0xffffffff, 40)
    const provider = await fake(() => ({ body: streamed }))
    expect(durationMs(await openAi(provider.url).speak(hello))).toBe(500)
  })

  it('asks again after 503 and 429, not after 401', async () => {
    const shaky = await fake((_, nth) => (nth === 1 ? { status: 503, body: {} } : nth === 2 ? { status: 429, body: {} } : { body: sound }))
    await openAi(shaky.url).speak(hello)
    expect(shaky.requests).toHaveLength(3)
    const strict = await fake(() => ({ status: 401, body: { error: { message: 'bad key' } } }))
    await expect(openAi(strict.url).speak(hello)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('bad key') })
    expect(strict.requests).toHaveLength(1)
  })

  it('names a timeout, a dead address and a sound that is none', async () => {
    const slow = await fake(() => ({ body: sound, hangs: true }))
    await expect(openAi(slow.url, { timeoutMs: 100, budgetMs: 150 }).speak(hello)).rejects.toMatchObject({ code: 'timeout' })
    const gone = await fake(() => ({ body: sound }))
    await gone.close()
    await expect(openAi(gone.url, { timeoutMs: 2000, budgetMs: 2000 }).speak(hello)).rejects.toMatchObject({ code: 'unreachable' })
    const odd = await fake(() => ({ body: Buffer.from('<html>') }))
    await expect(openAi(odd.url).speak(hello)).rejects.toMatchObject({ code: 'notUnderstood' })
  })

  it('never repeats the text or the key in a failure', async () => {
    const provider = await fake(() => ({ status: 400, body: { error: 'no' } }))
    const failed = await openAi(provider.url)
      .speak({ text: '身份证 110101', locale: 'zh-CN' })
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(ProviderFailed)
    expect(String(failed)).not.toMatch(/110101|key-1/)
  })
})

describe('Aliyun NLS speech (a fake that speaks the protocol)', () => {
  const access = (url: string) => ({
    appKey: 'app',
    accessKeyId: 'id',
    accessKeySecret: 'secret',
    metaUrl: url,
    gatewayUrl: url,
    timeoutMs: 5000,
    budgetMs: 10_000,
  })
  const answers = (request: FakeRequest): FakeAnswer =>
    request.url.searchParams.get('Action') === 'CreateToken'
      ? { body: { Token: { Id: 'token-1', ExpireTime: Math.floor(Date.now() / 1000) + 86_400 } } }
      : { body: sound }

  it('gets one token for many prompts and sends text, voice and rate', async () => {
    const provider = await fake(answers)
    const engine = aliyunEngine(access(provider.url), voices)
    await Promise.all([engine.speak(hello), engine.speak({ text: 'Hello', locale: 'en' })])
    await engine.speak(hello)
    const spoken = provider.requests.filter(({ url }) => url.pathname === '/stream/v1/tts').map(({ body }) => JSON.parse(String(body)))
    expect(provider.requests.length - spoken.length).toBe(1)
    expect(spoken.at(-1)).toEqual({ appkey: 'app', token: 'token-1', text: '您好', voice: 'lan', format: 'wav', sample_rate: 8000 })
  })

  it('signs the token request so that the holder of the secret can check it', async () => {
    const query = signedQuery({ accessKeyId: 'my&id', accessKeySecret: 'secret' }, { nonce: 'n~1', atMs: Date.UTC(2026, 10, 23, 12) })
    const [, signature = '', rest = ''] = /^Signature=([^&]+)&(.+)$/.exec(query) ?? []
    const parameters = [...new URLSearchParams(rest)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    const expected = createHmac('sha1', 'secret&')
      .update(`GET&%2F&${encodeURIComponent(parameters.join('&'))}`)
      .digest('base64')
    expect(decodeURIComponent(signature)).toBe(expected)
    expect(rest).toContain('Timestamp=2026-11-23T12%3A00%3A00Z')
  })

  it('sends a long text in parts that end with a sentence, and joins the sound', async () => {
    const provider = await fake(answers)
    const long = '这是一句不长不短的话，用来凑够三百个字。'.repeat(20)
    const audio = await aliyunEngine(access(provider.url), voices).speak({ text: long, locale: 'zh-CN' })
    const texts = provider.requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(String(body)).text as string)
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.every((text) => text.length <= 300 && text.endsWith('。'))).toBe(true)
    expect(texts.join('')).toBe(long)
    expect(durationMs(audio)).toBe(500 * texts.length)
  })

  it('takes a JSON in place of a sound as the refusal that it is', async () => {
    const provider = await fake((request) => (request.method === 'GET' ? answers(request) : { body: { status: 40000004, message: 'Gateway:IDLE_TIMEOUT' } }))
    await expect(aliyunEngine(access(provider.url), voices).speak(hello)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('IDLE_TIMEOUT'),
    })
  })
})

describe('speech settings', () => {
  it('takes the machine’s own voice unless told otherwise, and names what a provider misses', () => {
    expect(providerOf({})).toBeNull()
    expect(providerOf({ CALLWEAVE_TTS: 'openai', CALLWEAVE_TTS_VOICE_ZH: 'lan' })?.name).toContain('lan')
    expect(() => providerOf({ CALLWEAVE_TTS: 'aliyun', ALIYUN_NLS_APP_KEY: 'x' })).toThrow(/ALIYUN_ACCESS_KEY_ID: is not set[\s\S]*ALIYUN_ACCESS_KEY_SECRET/)
    expect(() => providerOf({ CALLWEAVE_TTS: 'festival' })).toThrow(/CALLWEAVE_TTS/)
  })
})

it('cuts a text without any mark where it must', () => {
  expect(partsOf('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
})
