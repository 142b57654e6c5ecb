import { readFile, rm } from 'node:fs/promises'
import type { ListenCommand, Utterance } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import { understand } from '../../flows/index'
import type { CallControl, InCallStep } from '../../freeswitch/call-control'
import type { Run } from '../attempt/run'
import { ProviderFailed } from '../prompt/provider-failed'
import { decodeWav } from '../prompt/wav'
import type { SpeechRecogniser } from './speech-recogniser'
import { utteranceIn } from './speech-spans'

interface Deps {
  readonly control: Pick<CallControl, 'capture'>
  readonly recogniser: SpeechRecogniser
  /** Absolute path for what is said; the folder exists and the switch may write there. */
  utteranceFile(run: Run, seq: number): string
  files(workspaceId: string, say: readonly Utterance[]): Promise<readonly string[]>
  onFailure?(error: unknown, run: Run): void
}

type Listened = OutcomeOf<'listen'>
const hintsMax = 60
/** What an open answer is worth where the provider gives no confidence of its own. */
const openConfidence = 0.8

/** Plays, records one utterance, has it recognised and understood. The recording is gone afterwards: nobody consented to keep it. */
export function createRecogniser({ control, recogniser, utteranceFile, files, onFailure }: Deps) {
  return async (run: Run, step: InCallStep, command: ListenCommand): Promise<Listened> => {
    const file = utteranceFile(run, step.seq)
    try {
      const { speechStartMs, endOfSpeechMs, totalMs, bargeIn, digitsMax, finishKey } = command
      const prompts = await files(run.workspaceId, command.say)
      const captured = await control.capture(run.callUuid, step, { files: prompts, file, bargeIn, speechStartMs, endOfSpeechMs, totalMs, digitsMax, finishKey })
      return captured.is === 'captured' ? await hear(captured.file, command) : captured
    } catch (error) {
      onFailure?.(error, run)
      return { is: 'fault', code: error instanceof ProviderFailed ? `recognition.${error.code}` : 'recognition.failed' }
    } finally {
      await Promise.all([file, `${file}.txt`].map((path) => rm(path, { force: true }).catch(() => undefined)))
    }
  }

  async function hear(file: string, command: ListenCommand): Promise<Listened> {
    const said = utteranceIn(decodeWav(await readFile(file)), command.endOfSpeechMs)
    if (!said) return { is: 'noInput' }
    const { text, confidence = 1 } = await recogniser.recognise({ file, audio: said.audio, locale: command.locale, hints: hintsOf(command) })
    if (text === '') return { is: 'lowConfidence', text, confidence: 0 }
    if (!command.intents?.length) return { is: 'heard', text, confidence: Math.min(confidence, openConfidence) }
    const meant = understand(text, command.intents)
    const sure = Math.min(confidence, meant.confidence)
    if (meant.intent === undefined || sure < (command.confidenceMin ?? 0)) return { is: 'lowConfidence', text, confidence: sure }
    return { is: 'heard', text, confidence: sure, intent: meant.intent }
  }
}

const hintsOf = ({ intents = [] }: ListenCommand): readonly string[] => [...new Set(intents.flatMap(({ keywords }) => keywords))].slice(0, hintsMax)
