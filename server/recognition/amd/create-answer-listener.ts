import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeWav } from '../../prompt/wav'
import { classifyAnswer } from './classify-answer'

/** Judges who answered by a recording of the first seconds, and removes it: nobody consented to keep it. */
export function createAnswerListener(folder: string) {
  return {
    file: (call: string): string => join(folder, `${call}-amd.wav`),
    judge: async (file: string): Promise<'human' | 'machine' | 'unsure'> => {
      try {
        return classifyAnswer(decodeWav(await readFile(file))).is
      } catch {
        // Not there or no sound: a call is worth more than the detection.
        return 'unsure'
      } finally {
        await rm(file, { force: true }).catch(() => undefined)
      }
    },
  }
}
