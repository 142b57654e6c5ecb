import { advance, type Plan, type Script, type Simulation, simulate } from '../../../flows/index'
import type { Json } from '../../../flows/model/command'
import type { CallState, Finished, TraceEntry } from '../../../flows/model/run'

/** All that is compared of a call, whoever drove it. */
export interface Told {
  readonly trace: readonly Omit<TraceEntry, 'atMs'>[]
  readonly said: readonly string[]
  readonly messages: readonly string[]
  readonly end: Pick<Finished, 'disposition' | 'outcome' | 'rule'>
  /** Variables, secret ones too, at the last place where the driver wrote them down. */
  readonly variables: Readonly<Record<string, Json>>
}

/** What the simulator makes of a script; `atSeq` is the place at which the other driver wrote the variables down. */
export function toldBySimulator(
  plan: Plan,
  script: Script,
  clock: { readonly startMs: number },
  atSeq: number,
): Told & { readonly unused: Simulation['unused'] } {
  const simulation = simulate(plan, script, clock)
  const { done } = simulation.state
  return {
    trace: simulation.trace.map(comparable),
    said: simulation.said,
    messages: simulation.messages,
    end: endOf(done ?? { disposition: 'failed' }),
    variables: variablesOf(stateAt(plan, script, clock, simulation, atSeq)),
    unused: simulation.unused,
  }
}

export function variablesOf({ vars, secrets }: Pick<CallState, 'vars' | 'secrets'>): Readonly<Record<string, Json>> {
  return { ...vars, ...secrets }
}

export function endOf({ disposition, outcome, rule }: Finished): Told['end'] {
  return { disposition, ...(outcome !== undefined && { outcome }), ...(rule !== undefined && { rule }) }
}

/** Without the clock, the codes of faults and of SIP (each switch has its own) and the sounds that stand for what was said. */
export function comparable({ atMs: _, detail, ...entry }: TraceEntry): Omit<TraceEntry, 'atMs'> {
  const { prompts: __, code: ___, sipStatus: ____, ...kept } = detail ?? {}
  return { ...entry, ...(Object.keys(kept).length > 0 && { detail: kept }) }
}

function stateAt(plan: Plan, script: Script, { startMs }: { readonly startMs: number }, { turns }: Simulation, seq: number): CallState {
  let here = advance(plan, null, {
    type: 'start',
    vars: script.vars ?? {},
    locale: script.locale,
    contactKey: script.contactKey ?? '',
    zone: script.zone,
    nowMs: startMs,
  })
  for (const turn of turns) {
    if (here.state.seq >= seq) break
    here = advance(plan, here.state, { type: 'outcome', seq: turn.seq, outcome: turn.outcome, nowMs: turn.atMs })
  }
  return here.state
}
