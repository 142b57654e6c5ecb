import { insertGates } from '../compliance/insert'
import { prove } from '../compliance/prove'
import type { Flow } from '../model/flow'
import type { Issue } from '../model/issue'
import type { Plan, PlanContent } from '../model/plan'
import { resolveResources } from '../validate/resolve-resources'
import { type ValidateOptions, hasErrors, readAndValidate } from '../validate/validate'
import { hashPlan } from './hash'
import { type FindFlow, inlineCalls } from './inline'
import { lower } from './lower'
import { toContent } from './plan'
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
  const { content, issues } = compileContent(flow, options)
  if (!content) return { plan: null, issues }
  const plan = { ...content, hash: hashPlan(content) }
  return { plan, receipt: receiptOf(plan), issues }
}

/** The same without the plan's name, which takes longer than the checks do: for who looks after each keystroke. */
export function compileContent(flow: Flow, options: CompileOptions = {}): { readonly content: PlanContent | null; readonly issues: readonly Issue[] } {
  const { graph: logical, issues } = readAndValidate(flow, options)
  if (hasErrors(issues)) return { content: null, issues }
  // Named by their logical names they were checked; what runs carries what those stand for.
  const graph = options.environment ? readAndValidate(resolveResources(flow, options.environment), {}).graph : logical
  const [entry] = graph.entries
  const settings = entry?.definition.settings?.(entry.config)
  if (!entry || !settings) return { content: null, issues }
  const inlined = inlineCalls(lower(flow, graph.nodes, entry, settings), graph.nodes, options)
  if (hasErrors(inlined.issues)) return { content: null, issues: [...issues, ...inlined.issues] }
  const content = toContent(flow, insertGates(inlined.program))
  const violations = prove(content)
  if (violations.length > 0) return { content: null, issues: [...issues, ...violations.map((violation) => violationIssue(content, violation))] }
  return { content, issues }
}
