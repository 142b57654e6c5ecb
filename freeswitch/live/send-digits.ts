import type { Fault, HungUp } from '../../flows/model/outcome'
import type { InCallStep } from '../call-control'
import { sendDtmf } from '../esl/commands/execute'
import type { Link } from './link'
import type { CallSession } from './session'
import { runStep } from './step'

export function sendDigits(link: Link, session: CallSession, step: InCallStep, digits: string): Promise<{ readonly is: 'done' } | HungUp | Fault> {
  return runStep<{ readonly is: 'done' }>(link, session, step, {
    applications: (id) => [sendDtmf({ call: session.call, id: id(0) }, digits)],
    onEvent: (event, id) => (event.name === 'CHANNEL_EXECUTE_COMPLETE' && event.get('Application-UUID') === id('done') ? { is: 'done' } : undefined),
    fromSnapshot: () => ({ is: 'done' }),
  })
}
