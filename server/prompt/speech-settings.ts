import * as z from 'zod'
import { aliyunEngine } from './aliyun-engine'
import type { AliyunAccess } from './aliyun-token'
import { openAiEngine } from './openai-engine'
import type { SpeechEngine } from './speech-engine'

const seconds = z.coerce.number().int().min(200).max(120_000)
const text = z.string().default('')
const schema = z.object({
  /** Which voice speaks first; espeak and then a tone stand in when it does not. */
  CALLWEAVE_TTS: z.enum(['espeak', 'openai', 'aliyun']).default('espeak'),
  CALLWEAVE_TTS_URL: z.url().default('https://api.openai.com/v1'),
  CALLWEAVE_TTS_KEY: text,
  CALLWEAVE_TTS_MODEL: z.string().min(1).default('gpt-4o-mini-tts'),
  CALLWEAVE_TTS_VOICE_ZH: z.string().optional(),
  CALLWEAVE_TTS_VOICE_EN: z.string().optional(),
  CALLWEAVE_TTS_TIMEOUT_MS: seconds.default(8000),
  CALLWEAVE_TTS_BUDGET_MS: seconds.default(15_000),
})

/** The provider that the environment names, or null for the voice of this machine. Throws an Error that names what does not fit, in zh and en. */
export function providerOf(source: Readonly<Record<string, string | undefined>>): SpeechEngine | null {
  const read = schema.safeParse(source)
  if (!read.success)
    throw new Error(
      `语音合成的环境变量不对 / the speech settings do not fit:\n${read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`,
    )
  const env = read.data
  const limits = { timeoutMs: env.CALLWEAVE_TTS_TIMEOUT_MS, budgetMs: env.CALLWEAVE_TTS_BUDGET_MS }
  switch (env.CALLWEAVE_TTS) {
    case 'espeak':
      return null
    case 'openai':
      return openAiEngine({
        ...limits,
        baseUrl: env.CALLWEAVE_TTS_URL,
        apiKey: env.CALLWEAVE_TTS_KEY,
        model: env.CALLWEAVE_TTS_MODEL,
        voices: { 'zh-CN': env.CALLWEAVE_TTS_VOICE_ZH ?? 'alloy', en: env.CALLWEAVE_TTS_VOICE_EN ?? 'alloy' },
      })
    case 'aliyun':
      return aliyunEngine(aliyunAccess(source, limits), { 'zh-CN': env.CALLWEAVE_TTS_VOICE_ZH ?? 'xiaoyun', en: env.CALLWEAVE_TTS_VOICE_EN ?? 'abby' })
  }
}

const required = z.string({ error: 'is not set' }).min(1, 'is empty')
const aliyun = z.object({
  ALIYUN_NLS_APP_KEY: required,
  ALIYUN_ACCESS_KEY_ID: required,
  ALIYUN_ACCESS_KEY_SECRET: required,
  ALIYUN_NLS_META_URL: z.url().default('https://nls-meta.cn-shanghai.aliyuncs.com'),
  ALIYUN_NLS_GATEWAY_URL: z.url().default('https://nls-gateway-cn-shanghai.aliyuncs.com'),
})

/** Access to Aliyun's speech service, for synthesis and recognition alike. */
export function aliyunAccess(
  source: Readonly<Record<string, string | undefined>>,
  limits: { readonly timeoutMs: number; readonly budgetMs: number },
): AliyunAccess {
  const read = aliyun.safeParse(source)
  if (!read.success)
    throw new Error(
      `阿里云语音服务缺少环境变量 / settings of Aliyun's speech service are missing:\n${read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`,
    )
  const env = read.data
  return {
    appKey: env.ALIYUN_NLS_APP_KEY,
    accessKeyId: env.ALIYUN_ACCESS_KEY_ID,
    accessKeySecret: env.ALIYUN_ACCESS_KEY_SECRET,
    metaUrl: env.ALIYUN_NLS_META_URL.replace(/\/$/, ''),
    gatewayUrl: env.ALIYUN_NLS_GATEWAY_URL.replace(/\/$/, ''),
    ...limits,
  }
}
