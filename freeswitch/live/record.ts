import type { OutcomeOf } from '../../flows/model/outcome'
import type { InCallStep, RecordRequest } from '../call-control'
import { playTone, record as recordMessage, recordSession, stopRecordSession } from '../esl/commands/execute'
import { uuidRecordMask } from '../esl/commands/uuid'
import type { Link } from './link'
import type { CallSession } from './session'
import { fault, runStep, unlessHungUp } from './step'
import { bySilence, endName, messageEnd, rememberEnd } from './step-end'

/** Energy below which `record` counts silence; of the telephone line's 16 bit range. */
export const silenceThreshold = 200

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

async function message(link: Link, session: CallSession, step: InCallStep, request: RecordRequest): Promise<OutcomeOf<'record'>> {
  const run = (id: string) => ({ call: session.call, id })
  const silenceMs = Math.ceil(request.silenceStopMs / 1000) * 1000
  const outcome = (variable: (name: string) => string | undefined): OutcomeOf<'record'> => {
    const end = messageEnd(variable, silenceMs)
    return end.is === 'recorded' ? { is: 'recorded', file: request.file, ms: end.ms } : end
  }
  const came = await runStep<OutcomeOf<'record'>>(link, session, step, {
    // A switch that cannot open the file leaves the length of the message before.
    variables: { playback_terminators: '#', record_ms: '', [endName(step.seq)]: bySilence(silenceMs) },
    applications: (id) => [
      ...(request.beep ? [playTone(run(id(0)), 'beep')] : []),
      recordMessage(run(id(1)), { file: request.file, maxMs: request.maxMs, silenceThreshold, silenceStopMs: request.silenceStopMs }),
    ],
    onEvent: (event, id) =>
      event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id(1) ? unlessHungUp(outcome((name) => event.variable(name))) : undefined,
    fromSnapshot: (snapshot) => outcome((name) => snapshot.variable(name)),
  })
  rememberEnd(session, step.seq, came)
  return came
}
