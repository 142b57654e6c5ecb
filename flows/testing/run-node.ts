import { compile } from '../compile/compile'
import type { Flow, FlowNode } from '../model/flow'
import type { Plan } from '../model/plan'
import type { Value } from '../model/run'
import { definitionOf } from '../nodes/registry'
import type { Answer } from '../simulate/script'
import { type Simulation, simulate } from '../simulate/simulate'

export interface NodeRun extends Simulation {
  /** Port by which the call left the node `it`. */
  readonly port: string | undefined
  readonly plan: Plan
}

/** One node in the smallest flow around it, compiled with all gates and run: an answered call, each port to an end of its own. */
export function runNode(
  type: string,
  config: Record<string, unknown>,
  answers: readonly Answer[] = [],
  vars: Record<string, Value> = {},
  options: { readonly contactKey?: string; readonly startMs?: number } = {},
): NodeRun {
  const plan = compileNode(type, config, Object.keys(vars))
  const simulation = simulate(
    plan,
    { locale: 'en', vars, answers, contactKey: options.contactKey, zone: 'UTC' },
    { startMs: options.startMs ?? Date.UTC(2026, 10, 23, 10) },
  )
  return { ...simulation, plan, port: simulation.trace.filter(({ node, port }) => node === 'it' && port !== undefined).at(-1)?.port }
}

/** Throws with the findings when it does not compile. */
export function compileNode(type: string, config: Record<string, unknown>, variables: readonly string[] = []): Plan {
  const { plan, issues } = compile(flowAround(type, config, variables))
  if (!plan) throw new Error(issues.map(({ code, node, field, message }) => `${code} ${node} ${field}: ${message.en}`).join('\n'))
  return plan
}

export function flowAround(type: string, config: Record<string, unknown>, variables: readonly string[] = []): Flow {
  const definition = definitionOf(type)
  const parsed = definition?.schema.safeParse(config)
  const ports = definition && parsed?.success ? definition.ports(parsed.data) : []
  const isCall = definition?.reaches !== undefined
  const name = { 'zh-CN': '来电方', en: 'Callweave' }
  const ends: Record<string, FlowNode> = Object.fromEntries(ports.map((_port, index) => [`end${index}`, { type: 'end' }]))
  return {
    schemaVersion: 1,
    name,
    variables: variables.map((variable) => ({ name: variable, type: 'text', fallback: 'x' })),
    nodes: {
      start: { type: 'campaign', config: { callerName: name, locales: ['zh-CN', 'en'] }, on: { next: isCall ? 'it' : 'call' } },
      ...(!isCall && { call: { type: 'dial', on: { answered: 'it' } } }),
      it: { type, config, on: Object.fromEntries(ports.map(({ id }, index) => [id, `end${index}`])) },
      ...ends,
    },
  }
}
