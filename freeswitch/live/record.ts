import type { OutcomeOf } from '../../flows/model/outcome'
import type { InCallStep, RecordRequest } from '../call-control'
import { playTone, record as recordMessage, recordSession, stopRecordSession } from '../esl/commands/execute'
import { uuidRecordMask } from '../esl/commands/uuid'
import type { Link } from './link'
import type { CallSession } from './session'
import { fault, runStep, unlessHungUp } from './step'

/** Energy below which `record` counts silence; of the telephone line's 16 bit range. */
export const silenceThreshold = 200
/** Sound shorter than this is a click, not a message. */
const messageMsMin = 400

export async function record(link: Link, session: CallSession, step: InCallStep, request: RecordRequest): Promise<OutcomeOf<'record'>> {
  switch (request.action) {
    case 'message':
      return message(link, session, step, request)
    case 'start':
    case 'stop':
      return runStep<OutcomeOf<'record'>>(link, session, step, {
        variables: { record_stereo: String(request.stereo) },
        applications: (id) => [
          request.action === 'start'
            ? recordSession({ call: session.call, id: id(0) }, request.file)
            : stopRecordSession({ call: session.call, id: id(0) }, request.file),
        ],
        onEvent: (event, id) => (event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id(0) ? { is: 'done' } : undefined),
        fromSnapshot: () => ({ is: 'done' }),
      })
    case 'mask':
    case 'unmask': {
      if (session.end) return session.end.hungUp
      const reply = await link.connection.send(uuidRecordMask(session.call, request.action, request.file))
      return reply.is === 'reply'
        ? { is: 'done' }
        : fault(reply.code === 'refused' ? 'switch.refused' : reply.code === 'replied' ? 'switch.failed' : 'switch.away')
    }
  }
}

function message(link: Link, session: CallSession, step: InCallStep, request: RecordRequest): Promise<OutcomeOf<'record'>> {
  const run = (id: string) => ({ call: session.call, id })
  const outcome = (variable: (name: string) => string | undefined): OutcomeOf<'record'> => {
    const ms = Number(variable('record_ms') ?? 0)
    return heardMs(variable, Math.ceil(request.silenceStopMs / 1000) * 1000) < messageMsMin ? { is: 'silent' } : { is: 'recorded', file: request.file, ms }
  }
  return runStep<OutcomeOf<'record'>>(link, session, step, {
    variables: { playback_terminators: '#' },
    applications: (id) => [
      ...(request.beep ? [playTone(run(id(0)), 'beep')] : []),
      recordMessage(run(id(1)), { file: request.file, maxMs: request.maxMs, silenceThreshold, silenceStopMs: request.silenceStopMs }),
    ],
    onEvent: (event, id) =>
      event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id(1) ? unlessHungUp(outcome((name) => event.variable(name))) : undefined,
    fromSnapshot: (snapshot) => outcome((name) => snapshot.variable(name)),
  })
}

/** Length of a recording without the silence that ended it. */
export function heardMs(variable: (name: string) => string | undefined, silenceMs: number): number {
  const ms = Number(variable('record_ms') ?? 0)
  return variable('silence_hits_exhausted') === 'true' ? Math.max(0, ms - silenceMs) : ms
}
