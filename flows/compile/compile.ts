import { insertGates } from '../compliance/insert'
import { prove } from '../compliance/prove'
import type { Flow } from '../model/flow'
import type { Issue } from '../model/issue'
import type { Plan } from '../model/plan'
import { graphOf } from '../validate/graph'
import { readNodes } from '../validate/read-nodes'
import { hasErrors, validate } from '../validate/validate'
import { lower } from './lower'
import { toPlan } from './plan'
import { type ReceiptLine, receiptOf } from './receipt'
import { violationIssue } from './violation-issue'

export type Compiled =
  | { readonly plan: Plan; readonly receipt: readonly ReceiptLine[]; readonly issues: readonly Issue[] }
  | { readonly plan: null; readonly issues: readonly Issue[] }

/** A flow → a proved plan with the list of what policy added, or the findings that stand against it. Same flow, same bytes. */
export function compile(flow: Flow): Compiled {
  const issues = validate(flow)
  if (hasErrors(issues)) return { plan: null, issues }
  const { nodes } = readNodes(flow)
  const [entry] = graphOf(flow, nodes).entries
  const settings = entry?.definition.settings?.(entry.config)
  if (!entry || !settings) return { plan: null, issues }
  const plan = toPlan(flow, insertGates(lower(flow, nodes, entry, settings)))
  const violations = prove(plan)
  if (violations.length > 0) return { plan: null, issues: [...issues, ...violations.map((violation) => violationIssue(plan, violation))] }
  return { plan, receipt: receiptOf(plan), issues }
}
