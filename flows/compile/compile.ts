import { insertGates } from '../compliance/insert'
import { prove } from '../compliance/prove'
import type { Flow } from '../model/flow'
import type { Issue } from '../model/issue'
import type { Plan } from '../model/plan'
import { resolveResources } from '../validate/resolve-resources'
import { type ValidateOptions, hasErrors, readAndValidate } from '../validate/validate'
import { type FindFlow, inlineCalls } from './inline'
import { lower } from './lower'
import { toPlan } from './plan'
import { type ReceiptLine, receiptOf } from './receipt'
import { violationIssue } from './violation-issue'

export type Compiled =
  | { readonly plan: Plan; readonly receipt: readonly ReceiptLine[]; readonly issues: readonly Issue[] }
  | { readonly plan: null; readonly issues: readonly Issue[] }

export interface CompileOptions extends ValidateOptions {
  /** Finds the flows that subflow nodes call; without it there are none. */
  readonly findFlow?: FindFlow | undefined
}

/** A flow → a proved plan with the list of what policy added, or the findings that stand against it. Same flow, same bytes. */
export function compile(flow: Flow, options: CompileOptions = {}): Compiled {
  const { graph: logical, issues } = readAndValidate(flow, options)
  if (hasErrors(issues)) return { plan: null, issues }
  // Named by their logical names they were checked; what runs carries what those stand for.
  const graph = options.environment ? readAndValidate(resolveResources(flow, options.environment), {}).graph : logical
  const [entry] = graph.entries
  const settings = entry?.definition.settings?.(entry.config)
  if (!entry || !settings) return { plan: null, issues }
  const inlined = inlineCalls(lower(flow, graph.nodes, entry, settings), graph.nodes, options)
  if (hasErrors(inlined.issues)) return { plan: null, issues: [...issues, ...inlined.issues] }
  const plan = toPlan(flow, insertGates(inlined.program))
  const violations = prove(plan)
  if (violations.length > 0) return { plan: null, issues: [...issues, ...violations.map((violation) => violationIssue(plan, violation))] }
  return { plan, receipt: receiptOf(plan), issues }
}
