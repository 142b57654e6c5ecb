import { gateOf, gatesBeforeDial } from '../compliance/gates/index'
import type { Gate } from '../compliance/gate'
import asked from '../compliance/pack-rules.json'
import type { GateId } from '../model/command'
import type { Plan, StepId } from '../model/plan'
import type { Text } from '../model/text'

/** One thing that policy added, as the publisher reads it. */
export interface ReceiptLine {
  readonly gate: GateId
  readonly rule: string
  readonly source: string
  /** Rules of the policy packs that ask for it. */
  readonly packRules: readonly string[]
  readonly stage: Gate['stage']
  readonly name: Text
  readonly why: Text
  /** The inserted step; absent for a rule that added none. */
  readonly step?: StepId
  /** Node at which it stands, and on which side: in front of it, or behind one of its ports. */
  readonly node?: string
  readonly port?: string
}

/** The inserted steps, one line per gate that each stands for. */
export function receiptOf(plan: Plan): readonly ReceiptLine[] {
  const lines = [...line('purposeTagged', {})]
  for (const [id, step] of Object.entries(plan.steps)) {
    const { node, inserted } = step
    if (!inserted) continue
    const isCheck = step.kind === 'command' && step.command.do === 'check'
    const port = /\/(answered|machine)\/\w+$/.exec(id)?.[1]
    const place = { step: id, ...(node !== undefined && { node }), ...(port !== undefined && { port }) }
    for (const gate of isCheck ? gatesBeforeDial : [inserted.gate]) lines.push(...line(gate, place))
  }
  return lines
}

function line(id: GateId, place: { step?: StepId; node?: string; port?: string }): readonly ReceiptLine[] {
  const gate = gateOf(id)
  if (!gate) return []
  const { rule, source, stage, name, why } = gate
  const packRules: readonly string[] = Object.entries(asked.rules).find(([gateId]) => gateId === id)?.[1] ?? []
  return [{ gate: id, rule, source, packRules, stage, name, why, ...place }]
}
