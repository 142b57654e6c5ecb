import type { Plan } from '../model/plan'
import { answers, computerVoice, identity, optOutOffer, proveAnnounced, recordingTold } from './proof/announced'
import { proveClearance } from './proof/clearance'
import type { Edge } from './proof/edges'
import { proveOptOut } from './proof/opt-out'
import { proveStructure } from './proof/structure'
import type { Violation } from './proof/violation'

/**
 * Walks a finished plan and gives every rule that it breaks, with the path that breaks it; an empty list is a proof.
 * It knows nothing of how the gates were put in and shares no code with that.
 */
export function prove(plan: Plan): readonly Violation[] {
  const structure = proveStructure(plan)
  if (structure.some(({ gate }) => gate === 'structure')) return structure
  const outbound = answers(plan)
  const live = [...outbound, ...inbound(plan)]
  return [
    ...structure,
    ...proveClearance(plan),
    ...proveAnnounced(plan, live, identity),
    ...proveAnnounced(plan, live, computerVoice),
    ...proveAnnounced(plan, live, recordingTold),
    ...proveAnnounced(plan, outbound, optOutOffer),
    ...proveOptOut(plan, outbound),
  ]
}

/** Somebody who called us is on the line from the first step on. */
function inbound(plan: Plan): readonly Edge[] {
  return plan.startsLive ? [{ from: plan.entry, label: 'start', to: plan.entry }] : []
}
