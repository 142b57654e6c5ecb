import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locale } from '../../flows/model/text'
import type { SpeechEngine, SpeechRequest } from './speech-engine'
import { decodeWav } from './wav'

/** `cmn` alone reads 您, 的 and 验 wrong; the pinyin table does not. */
const voices: Record<Locale, string> = { 'zh-CN': 'cmn-latn-pinyin', en: 'en-us' }
const wordsPerMinute: Record<Locale, number> = { 'zh-CN': 165, en: 160 }
const speakWithinMs = 20_000

/** The espeak-ng on the PATH, as a child process (GPL: never linked), or null where there is none. */
export async function findEspeak(command = 'espeak-ng'): Promise<SpeechEngine | null> {
  try {
    const { stdout } = await promisify(execFile)(command, ['--version'], { timeout: 5000 })
    const version = /(\d+\.\d+(?:\.\d+)?)/.exec(stdout)?.[1] ?? 'unknown'
    return { name: `espeak-ng-${version}`, isPlaceholder: false, speak: (request) => speak(command, request) }
  } catch {
    return null
  }
}

/** Text goes in by standard input only: no text of a customer is ever an argument. */
async function speak(command: string, { text, locale, voice }: SpeechRequest) {
  const folder = await mkdtemp(join(tmpdir(), 'callweave-speech-'))
  try {
    const file = join(folder, 'speech.wav')
    await feed(command, ['--stdin', '-b', '1', '-v', safeVoice(voice) ?? voices[locale], '-s', String(wordsPerMinute[locale]), '-w', file], text)
    return decodeWav(await readFile(file))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const safeVoice = (voice: string | undefined): string | undefined => (voice && /^[a-z][a-z0-9+-]{0,30}$/i.test(voice) ? voice : undefined)

function feed(command: string, args: readonly string[], text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'], timeout: speakWithinMs })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-500)
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`espeak-ng ended with ${code ?? 'a signal'}: ${said.trim()}`))))
    // A child that died early breaks the pipe; its exit code tells more than EPIPE.
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
  })
}
