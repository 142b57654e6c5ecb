import type { OutcomeOf } from '../../flows/model/outcome'
import type { InCallStep, PlayRequest } from '../call-control'
import { playback } from '../esl/commands/execute'
import type { Link } from './link'
import { missingPrompt } from './prompts'
import type { CallSession } from './session'
import { fault, runStep, unlessHungUp } from './step'
import { byKey, endName, rememberEnd } from './step-end'

export async function play(link: Link, session: CallSession, step: InCallStep, request: PlayRequest): Promise<OutcomeOf<'play'>> {
  if (request.files.length === 0) return { is: 'done' }
  if (await missingPrompt(link, request.files)) return fault('switch.promptMissing')
  const isStoppable = request.stopKeys !== ''
  const outcome = await runStep<OutcomeOf<'play'>>(link, session, step, {
    // Unset, FreeSWITCH takes `*` as a terminator.
    variables: { playback_terminators: isStoppable ? request.stopKeys : 'none', ...(isStoppable && { [endName(step.seq)]: byKey }) },
    applications: (id) => [playback({ call: session.call, id: id(0) }, request.files)],
    onEvent: (event, id) => {
      if (event.name !== 'CHANNEL_EXECUTE_COMPLETE') return undefined
      if (event.get('Application-UUID') !== id(0)) return undefined
      const response = event.get('Application-Response')
      if (response === 'FILE NOT FOUND') return fault('switch.promptMissing')
      if (response === 'FILE PLAYED' && event.get('Answer-State') !== 'hangup') return stopped(event.variable('playback_terminator_used'))
      return unlessHungUp(fault('switch.failed'))
    },
    fromSnapshot: (snapshot) => stopped(snapshot.variable('playback_terminator_used')),
  })
  rememberEnd(session, step.seq, outcome)
  return outcome
}

const stopped = (key: string | undefined): OutcomeOf<'play'> => (key === undefined || key === '' ? { is: 'done' } : { is: 'stopped', key })
