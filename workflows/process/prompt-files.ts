import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Utterance } from '../../flows/model/command'
import type { PromptFiles } from '../activities/segment/deps'

// Stands in until the speech engines of server/prompt are wired: a tone as long as the text would take to say.
export function placeholderPrompts(stateFolder: string): PromptFiles {
  const folder = join(stateFolder, 'prompts')
  mkdirSync(folder, { recursive: true })
  const known = new Set<string>()
  const fileFor = async (utterance: Utterance) => {
    const path = join(folder, `${createHash('sha256').update(JSON.stringify(utterance)).digest('hex')}.wav`)
    if (known.has(path)) return path
    const isThere = await stat(path).then(
      () => true,
      () => false,
    )
    if (!isThere) {
      await writeFile(`${path}.${process.pid}`, tone('text' in utterance ? utterance.text.length * 120 + 400 : 1000))
      await rename(`${path}.${process.pid}`, path)
    }
    known.add(path)
    return path
  }
  return { files: (_, say) => Promise.all(say.map(fileFor)) }
}

function tone(durationMs: number): Buffer {
  const samples = Math.round(durationMs * 8)
  const wav = Buffer.alloc(44 + samples * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples * 2, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(8000, 24)
  wav.writeUInt32LE(16000, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples * 2, 40)
  for (let index = 0; index < samples; index += 1) wav.writeInt16LE(Math.round(4000 * Math.sin((2 * Math.PI * 440 * index) / 8000)), 44 + index * 2)
  return wav
}
