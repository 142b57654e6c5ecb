import { access } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { ProviderFailed } from '../prompt/provider-failed'
import type { SpeechRecogniser } from './speech-recogniser'

/** An optional package: it brings a native library, so whoever wants it installs it. */
const packageName = 'sherpa-onnx-node'
const files = ['model.onnx', 'tokens.txt'] as const
const result = z.object({ text: z.string() })

interface Offline {
  createStream(): { acceptWaveform(sound: { sampleRate: number; samples: Float32Array }): void }
  decode(stream: object): void
  getResult(stream: object): unknown
}
interface Sherpa {
  readonly OfflineRecognizer: new (config: object) => Offline
}

/**
 * sherpa-onnx with a SenseVoice model that the operator mounts (`model.onnx`, `tokens.txt` in `modelFolder`). Fails with what is missing, in zh and en.
 * Not run here: neither the package nor a model comes with this repository.
 */
export function sherpaRecogniser(modelFolder: string): SpeechRecogniser {
  let opened: Promise<Offline> | undefined
  return {
    name: 'sherpa-onnx',
    recognise: async ({ audio }) => {
      opened ??= open(modelFolder).catch((error: unknown) => {
        opened = undefined
        throw error
      })
      const recogniser = await opened
      const stream = recogniser.createStream()
      stream.acceptWaveform({ sampleRate: audio.rateHz, samples: audio.samples })
      recogniser.decode(stream)
      const read = result.safeParse(recogniser.getResult(stream))
      if (!read.success) throw new ProviderFailed('sherpa-onnx', 'notUnderstood', 'the result has no text')
      return { text: read.data.text.trim() }
    },
  }
}

async function open(modelFolder: string): Promise<Offline> {
  if (modelFolder === '') throw missing('没有设置 CALLWEAVE_SHERPA_MODEL（模型文件夹） / CALLWEAVE_SHERPA_MODEL (the folder of the model) is not set')
  for (const file of files) {
    const path = join(modelFolder, file)
    await access(path).catch(() => {
      throw missing(`缺少模型文件 ${path} / the model file ${path} is missing`)
    })
  }
  const sherpa: Sherpa = await import(packageName).catch(() => {
    throw missing(`没有安装 ${packageName}，请执行 pnpm add ${packageName} / ${packageName} is not installed: run pnpm add ${packageName}`)
  })
  return new sherpa.OfflineRecognizer({
    featConfig: { sampleRate: 16_000, featureDim: 80 },
    modelConfig: {
      senseVoice: { model: join(modelFolder, 'model.onnx'), useInverseTextNormalization: 1 },
      tokens: join(modelFolder, 'tokens.txt'),
      numThreads: 1,
    },
  })
}

const missing = (what: string): ProviderFailed => new ProviderFailed('sherpa-onnx', 'unreachable', what)
