import * as z from 'zod'
import { aliyunAccess } from '../prompt/speech-settings'
import { aliyunRecogniser } from './aliyun-recogniser'
import { openAiRecogniser } from './openai-recogniser'
import { sherpaRecogniser } from './sherpa-recogniser'
import { simulatorRecogniser } from './simulator-recogniser'
import type { SpeechRecogniser } from './speech-recogniser'

const ms = z.coerce.number().int().min(200).max(60_000)
const schema = z.object({
  CALLWEAVE_ASR: z.enum(['none', 'simulator', 'openai', 'aliyun', 'sherpa']).optional(),
  CALLWEAVE_ASR_URL: z.url().default('https://api.openai.com/v1'),
  CALLWEAVE_ASR_KEY: z.string().default(''),
  CALLWEAVE_ASR_MODEL: z.string().min(1).default('gpt-4o-mini-transcribe'),
  /** Somebody waits on the line: a slow answer is none. */
  CALLWEAVE_ASR_TIMEOUT_MS: ms.default(4000),
  CALLWEAVE_ASR_BUDGET_MS: ms.default(6000),
  CALLWEAVE_SHERPA_MODEL: z.string().default(''),
})

/** The recogniser that the environment names; the simulator's own with the simulator, none with a real switch unless one is named. Throws an Error in zh and en. */
export function recogniserOf(source: Readonly<Record<string, string | undefined>>, switchKind: 'simulator' | 'real'): SpeechRecogniser | null {
  const read = schema.safeParse(source)
  if (!read.success)
    throw new Error(
      `语音识别的环境变量不对 / the recognition settings do not fit:\n${read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`,
    )
  const env = read.data
  const limits = { timeoutMs: env.CALLWEAVE_ASR_TIMEOUT_MS, budgetMs: env.CALLWEAVE_ASR_BUDGET_MS }
  switch (env.CALLWEAVE_ASR ?? (switchKind === 'simulator' ? 'simulator' : 'none')) {
    case 'none':
      return null
    case 'simulator':
      return simulatorRecogniser
    case 'openai':
      return openAiRecogniser({ ...limits, baseUrl: env.CALLWEAVE_ASR_URL, apiKey: env.CALLWEAVE_ASR_KEY, model: env.CALLWEAVE_ASR_MODEL })
    case 'aliyun':
      return aliyunRecogniser(aliyunAccess(source, limits))
    case 'sherpa':
      return sherpaRecogniser(env.CALLWEAVE_SHERPA_MODEL)
  }
}
