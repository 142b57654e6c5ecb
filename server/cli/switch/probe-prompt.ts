import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSound } from '../../prompt/prompt-store'
import { encodeWav, promptRateHz } from '../../prompt/wav'

/** Runs `look` while a prompt as calls would have it lies in the folder of prompts: a tenth of a second of silence. */
export async function withProbePrompt<T>(stateFolder: string, look: (file: string) => Promise<T>): Promise<T> {
  const folder = join(stateFolder, 'prompts')
  const file = join(folder, `doctor-${process.pid}.wav`)
  await writeSound(folder, file, encodeWav({ rateHz: promptRateHz, samples: new Float32Array(promptRateHz / 10) }))
  try {
    return await look(file)
  } finally {
    await rm(file, { force: true })
  }
}
