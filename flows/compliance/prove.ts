import type { PlanContent } from '../model/plan'
import { answers, computerVoice, identity, optOutOffer, proveAnnounced, recordingTold } from './proof/announced'
import { proveClearance } from './proof/clearance'
import { type Edge, type PlanGraph, planGraph } from './proof/edges'
import { proveOptOut } from './proof/opt-out'
import { proveStructure } from './proof/structure'
import type { Violation } from './proof/violation'

/**
 * Walks a finished plan and gives every rule that it breaks, with the path that breaks it; an empty list is a proof.
 * It knows nothing of how the gates were put in and shares no code with that.
 */
export function prove(plan: PlanContent): readonly Violation[] {
  const graph = planGraph(plan)
  const structure = proveStructure(graph)
  if (structure.some(({ gate }) => gate === 'structure')) return structure
  const outbound = answers(graph)
  const live = [...outbound, ...inbound(graph)]
  return [
    ...structure,
    ...proveClearance(graph),
    ...proveAnnounced(graph, live, identity),
    ...proveAnnounced(graph, live, computerVoice),
    ...proveAnnounced(graph, live, recordingTold),
    ...proveAnnounced(graph, outbound, optOutOffer),
    ...proveOptOut(graph, outbound),
  ]
}

/** Somebody who called us is on the line from the first step on. */
function inbound({ plan, numberOf }: PlanGraph): readonly Edge[] {
  const at = numberOf(plan.entry)
  return plan.startsLive ? [{ from: plan.entry, label: 'start', to: plan.entry, fromAt: at, toAt: at }] : []
}
