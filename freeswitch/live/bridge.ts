import type { OutcomeOf } from '../../flows/model/outcome'
import type { BridgeRequest, InCallStep } from '../call-control'
import type { Link } from './link'
import type { CallSession } from './session'

/** No agent is known to this switch yet: the flow leaves by `noAgent`. */
export async function bridge(_link: Link, session: CallSession, _step: InCallStep, request: BridgeRequest): Promise<OutcomeOf<'bridge'>> {
  if (session.end) return session.end.hungUp
  return request.targets.length === 0 ? { is: 'noAgent' } : { is: 'failed' }
}
