import type { Captured, CaptureRequest, InCallStep } from '../call-control'
import { playback, record } from '../esl/commands/execute'
import { collect } from './collect'
import type { Link } from './link'
import { missingPrompt } from './prompts'
import { silenceThreshold } from './record'
import type { CallSession } from './session'
import { fault, runStep, type StepPlan, unlessHungUp } from './step'
import { heardMs } from './step-end'

type Part = { readonly is: 'prompt'; readonly key: string } | { readonly is: 'recording'; readonly key: string; readonly ms: number; readonly spokenMs: number }

/** Speech shorter than this is a cough. */
const speechMsMin = 200

/**
 * Prompt, then recordings until somebody speaks or the time for it is over. `record` ends after whole seconds of silence, so that silence before
 * the first word ends it too: then it is started again over the same file.
 */
export async function capture(link: Link, session: CallSession, step: InCallStep, request: CaptureRequest): Promise<Captured> {
  if (await missingPrompt(link, request.files)) return fault('switch.promptMissing')
  session.heard = ''
  const silenceMs = Math.max(1000, Math.ceil(request.endOfSpeechMs / 1000) * 1000)
  const keys = request.digitsMax > 0 ? '0123456789*#' : 'none'
  const run = (id: string) => ({ call: session.call, id })

  if (request.files.length > 0) {
    const prompt = await runStep<Part | ReturnType<typeof fault>>(link, session, step, {
      isLast: false,
      variables: { playback_terminators: request.bargeIn ? keys : 'none' },
      applications: (id) => [playback(run(id(0)), request.files)],
      onEvent: (event, id) => {
        if (event.name !== 'CHANNEL_EXECUTE_COMPLETE' || event.get('Application-UUID') !== id(0)) return undefined
        const response = event.get('Application-Response')
        if (response === 'FILE NOT FOUND') return fault('switch.promptMissing')
        const part: Part = { is: 'prompt', key: event.variable('playback_terminator_used') ?? '' }
        return response === 'FILE PLAYED' ? part : unlessHungUp(part)
      },
      fromSnapshot: () => ({ is: 'prompt', key: '' }),
    })
    if (prompt.is === 'hungUp' || prompt.is === 'fault') return prompt
    if (prompt.key !== '') return digits(link, session, step, request, prompt.key)
  }

  for (let waitedMs = 0, n = 1; ; n++) {
    const recording = await runStep<Part>(link, session, step, listening(session, request, { n, silenceMs, keys }))
    if (recording.is === 'hungUp' || recording.is === 'fault') return recording
    if (recording.key !== '') return digits(link, session, step, request, recording.key)
    if (recording.is === 'recording' && recording.spokenMs >= speechMsMin)
      return end(link, session, step, { is: 'captured', file: request.file, ms: recording.ms })
    waitedMs += silenceMs
    if (waitedMs >= request.speechStartMs) return end(link, session, step, { is: 'noInput' })
  }
}

function listening(session: CallSession, request: CaptureRequest, how: { n: number; silenceMs: number; keys: string }): StepPlan<Part> {
  const part = (variable: (name: string) => string | undefined): Part => ({
    is: 'recording',
    key: variable('playback_terminator_used') ?? '',
    ms: Number(variable('record_ms') ?? 0),
    spokenMs: heardMs(variable, how.silenceMs),
  })
  return {
    isLast: false,
    variables: { playback_terminators: how.keys },
    applications: (id) => [
      record({ call: session.call, id: id(how.n) }, { file: request.file, maxMs: request.totalMs, silenceThreshold, silenceStopMs: how.silenceMs }),
    ],
    onEvent: (event, id) =>
      event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id(how.n) ? unlessHungUp(part((name) => event.variable(name))) : undefined,
    fromSnapshot: (snapshot) => part((name) => snapshot.variable(name)),
  }
}

/** A key was pressed: the rest of the entry is collected without a prompt. */
async function digits(link: Link, session: CallSession, step: InCallStep, request: CaptureRequest, key: string): Promise<Captured> {
  if (key === request.finishKey) return end(link, session, step, { is: 'noInput' })
  const collected = await collect(
    link,
    session,
    step,
    {
      files: [],
      stopKeys: '',
      digitsMin: 1,
      digitsMax: request.digitsMax,
      finishKey: request.finishKey,
      firstMs: request.interDigitMs ?? 3000,
      interDigitMs: request.interDigitMs ?? 3000,
      totalMs: request.totalMs,
      bargeIn: true,
      protectedMs: 0,
      typeAhead: true,
      secret: false,
    },
    key,
  )
  return collected.is === 'keyed' ? (collected.digits === '' ? { is: 'noInput' } : { is: 'digits', digits: collected.digits }) : collected
}

/** Marks the end of the step on the channel. */
function end(link: Link, session: CallSession, step: InCallStep, captured: Captured): Promise<Captured> {
  return runStep<Captured>(link, session, step, {
    applications: () => [],
    onEvent: (event, id) => (event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id('done') ? captured : undefined),
    fromSnapshot: () => captured,
  })
}
