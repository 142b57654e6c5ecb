import * as fc from 'fast-check'
import { compile, type Flow, type Plan } from '../../../flows/index'
import { findCalled } from '../../../flows/property/called-flows'
import { randomFlow } from '../../../flows/property/random-flow'

/** A flow that compiles, and numbers from which the world takes its answers one after the other. */
export interface RandomCall {
  readonly flow: Flow
  readonly plan: Plan
  readonly picks: readonly number[]
  /** Places at which the worker dies, counted in the commands that left it. */
  readonly deaths: readonly number[]
}

export const randomCall = callOf((flow) => flow)

/** The same without waits that take longer than a test: two and a half seconds still go back to the workflow. */
export const shortCall = callOf(({ nodes, ...flow }) => ({
  ...flow,
  nodes: Object.fromEntries(
    Object.entries(nodes).map(([slug, node]) => {
      const { retries: _, ...config } = node.config ?? {}
      return [slug, node.type === 'wait' ? { ...node, config: { ms: 2500 } } : node.type === 'dial' ? { ...node, config } : node]
    }),
  ),
}))

function callOf(change: (flow: Flow) => Flow): fc.Arbitrary<RandomCall> {
  return fc
    .record({
      flow: randomFlow({ sound: true, starts: ['campaign', 'webhook'] })
        .map(change)
        .map((flow) => ({ flow, plan: compile(flow, { findFlow: findCalled }).plan })),
      picks: fc.array(fc.nat(9_999), { minLength: 4, maxLength: 40 }),
      deaths: fc.array(fc.nat(12), { maxLength: 3 }),
    })
    .filter((call) => call.flow.plan !== null)
    .map(({ flow: { flow, plan }, ...script }) => {
      if (!plan) throw new Error('a flow without a plan came through')
      return { flow, plan, ...script }
    })
}
