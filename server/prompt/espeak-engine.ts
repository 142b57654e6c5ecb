import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import type { Locale } from '../../flows/model/text'
import { respell } from './espeak-respelling'
import type { SpeechEngine, SpeechRequest } from './speech-engine'
import { type Audio, decodeWav } from './wav'

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

/** Text goes in by standard input only: no text of a customer is ever an argument. The sound comes back the same way, no file is left behind. */
async function speak(command: string, { text, locale, voice }: SpeechRequest): Promise<Audio> {
  const args = ['--stdin', '-b', '1', '-v', safeVoice(voice) ?? voices[locale], '-s', String(wordsPerMinute[locale]), '--stdout']
  return decodeWav(await feed(command, args, locale === 'zh-CN' ? respell(text) : text))
}

const safeVoice = (voice: string | undefined): string | undefined => (voice && /^[a-z][a-z0-9+-]{0,30}$/i.test(voice) ? voice : undefined)

function feed(command: string, args: readonly string[], text: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: speakWithinMs })
    const sound: Buffer[] = []
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => sound.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-500)
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(sound)) : reject(new Error(`espeak-ng ended with ${code ?? 'a signal'}: ${said.trim()}`))))
    // A child that died early breaks the pipe; its exit code tells more than EPIPE.
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
  })
}
