import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { exits, retarget } from '../compile/program'
import { verifyPlan } from '../compile/verify-plan'
import { prove } from '../compliance/prove'
import { formatFlow } from '../format/format-flow'
import type { CommandKind } from '../model/command'
import type { Flow } from '../model/flow'
import type { Plan, Step } from '../model/plan'
import type { CallEvent, CallState } from '../model/run'
import { nodeDefinitions } from '../nodes/registry'
import { parseFlow } from '../parse/parse-flow'
import { advance } from '../run/advance'
import { validate } from '../validate/validate'
import { findCalled } from './called-flows'
import { randomFlow } from './random-flow'
import { randomOutcome } from './random-outcome'

/** Random flows over all properties together; the nightly run sets FLOWS_RUNS=100000 and a seed of its own. */
const runs = Number(process.env.FLOWS_RUNS ?? 10_000)
const seed = Number(process.env.FLOWS_SEED ?? 20261123)
const share = (part: number) => ({ numRuns: Math.max(1, Math.round(runs * part)), seed })
/** A tenth of a second for each flow is many times what it takes. */
const timeout = Math.max(60_000, runs * 100)

const compiled = (flow: Flow) => compile(flow, { findFlow: findCalled })
const planOf = (flow: Flow): Plan | null => compiled(flow).plan

function bypass(plan: Plan, id: string): Plan {
  const { [id]: gone, ...rest } = plan.steps
  const past = gone?.kind === 'command' ? (gone.on.cleared ?? gone.on['*']) : undefined
  const move = (to: string) => (to === id && past !== undefined ? past : to)
  const steps: Record<string, Step> = Object.fromEntries(Object.entries(rest).map(([other, step]) => [other, retarget(step, move)]))
  return { ...plan, steps, entry: move(plan.entry), handlers: Object.fromEntries(Object.entries(plan.handlers).map(([name, to]) => [name, move(to)])) }
}

/** What the spoiled flows must come to; each is one way for a flow to be wrong. */
const expectedCodes: readonly string[] = [
  'bad-expression',
  'bad-template',
  'dial-in-call',
  'duplicate-key',
  'endless-loop',
  'handler-to-nowhere',
  'missing-required',
  'newer-version',
  'no-start',
  'not-a-choice',
  'not-answered',
  'port-to-nowhere',
  'port-to-start',
  'secret-leak',
  'subflow-cycle',
  'subflow-missing',
  'too-big',
  'too-small',
  'two-starts',
  'unconnected-port',
  'undefined-variable',
  'unknown-field',
  'unknown-filter',
  'unknown-function',
  'unknown-port',
  'unknown-type',
  'unreachable',
  'untranslated',
  'wrong-form',
  'wrong-type',
]

describe(`over ${runs} random flows (seed ${seed})`, { timeout }, () => {
  it('a flow compiles to a plan that is proved, or to findings, never to neither', async () => {
    let plans = 0
    await fc.assert(
      fc.property(randomFlow(), (flow) => {
        const { plan, issues } = compiled(flow)
        if (plan) plans++
        return plan ? prove(plan).length === 0 && verifyPlan(plan).length === 0 : issues.some(({ severity }) => severity === 'error')
      }),
      share(0.4),
    )
    // Otherwise the generator has gone stale and the property says nothing.
    expect(plans).toBeGreaterThan(runs * 0.02)
  })

  it('every node type is met in a plan, every handler, and most of what can be wrong with a flow', () => {
    const types = new Set<string>()
    const handlers = new Set<string>()
    const codes = new Set<string>()
    for (const flow of fc.sample(randomFlow(), { numRuns: Math.max(1500, runs * 0.05), seed })) {
      const { plan, issues } = compiled(flow)
      for (const { code } of issues) codes.add(code)
      if (!plan) continue
      for (const { type } of Object.values(flow.nodes)) types.add(type)
      for (const name of Object.keys(plan.handlers)) handlers.add(name)
    }
    expect([...types].sort()).toEqual(nodeDefinitions.map(({ type }) => type).sort())
    expect([...handlers].sort()).toEqual(['error', 'hangup', 'maxDuration', 'optOut'])
    expect([...codes].sort()).toEqual(expect.arrayContaining(expectedCodes))
  })

  it('the same flow gives the same bytes', async () => {
    await fc.assert(
      fc.property(randomFlow({ sound: true }), (flow) => JSON.stringify(compiled(flow)) === JSON.stringify(compiled(JSON.parse(JSON.stringify(flow))))),
      share(0.05),
    )
  })

  it('without any one inserted step a plan is not proved, in a handler either', async () => {
    let inHandlers = 0
    await fc.assert(
      fc.property(randomFlow({ sound: true, nodesMax: 6 }), (flow) => {
        const plan = planOf(flow)
        if (!plan) return true
        const inserted = Object.entries(plan.steps).filter(([, step]) => step.inserted)
        const ordinary = reachedFrom(plan, plan.entry)
        inHandlers += inserted.filter(([id]) => !ordinary.has(id)).length
        return inserted.every(([id]) => prove(bypass(plan, id)).length > 0)
      }),
      share(0.15),
    )
    expect(inHandlers).toBeGreaterThan(runs * 0.001)
  })

  it('the engine answers every event in every state, and always ends', async () => {
    await fc.assert(
      fc.property(randomFlow({ sound: true }), fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (flow, picks) => {
        const plan = planOf(flow)
        return plan === null || ends(plan, picks)
      }),
      share(0.2),
    )
  })

  it('formatting twice is formatting once, and load → save → load is identity', async () => {
    await fc.assert(
      fc.property(randomFlow(), (flow) => {
        const text = formatFlow(flow)
        const { flow: loaded } = parseFlow(text)
        if (!loaded) return false
        expect(formatFlow(loaded)).toBe(text)
        expect(parseFlow(formatFlow(loaded)).flow).toEqual(loaded)
        expect(validate(loaded).map(({ code }) => code)).toEqual(validate(flow).map(({ code }) => code))
        return true
      }),
      share(0.2),
    )
  })
})

function reachedFrom(plan: Plan, entry: string): ReadonlySet<string> {
  const reached = new Set([entry])
  for (const id of reached) {
    const step = plan.steps[id]
    if (step) for (const next of exits(step)) reached.add(next)
  }
  return reached
}

const onTheLine: readonly CommandKind[] = ['play', 'collect', 'listen', 'record', 'bridge', 'hangup']

/** Drives a call by numbers, strange events in between; true when it ends within the engine's bounds and its state stays plain and small. */
function ends(plan: Plan, picks: readonly number[]): boolean {
  let nowMs = 1_800_000_000_000
  let { state, command }: { state: CallState; command: unknown } = advance(plan, null, { type: 'start', vars: { name: '{{ level }}' }, contactKey: 'k', nowMs })
  for (let turn = 0; command !== null; turn++) {
    if (turn > 6000) return false
    const pick = picks[turn % picks.length] ?? 0
    nowMs += 1000
    const pending = state.pending
    if (!pending) return false
    const strange: CallEvent =
      pick % 3 ? { type: 'outcome', seq: state.seq - 1, outcome: { is: 'done' }, nowMs } : { type: 'start', vars: {}, contactKey: 'z', nowMs }
    const ignored = advance(plan, state, strange)
    if (ignored.state !== state) return false
    const event: CallEvent =
      pick % 100 === 97 && turn % 2
        ? { type: 'hungUp', cause: 'X', by: 'callee', nowMs }
        : pick % 100 === 98 && turn % 2
          ? { type: 'cancel', reason: 'x', nowMs }
          : { type: 'outcome', seq: state.seq, outcome: randomOutcome(pending, pick + turn, nowMs), nowMs }
    const before = JSON.stringify(state)
    const next = advance(plan, state, event)
    if (JSON.stringify(state) !== before) return false
    // Who waits for a person that has gone would wait for ever.
    if (event.type === 'hungUp' && onTheLine.includes(pending.do) && (next.state.pending === pending || next.state.call === 'live')) return false
    const text = JSON.stringify(next.state)
    if (text.length > 32_768 || JSON.stringify(JSON.parse(text)) !== text) return false
    if (JSON.stringify(next.command ?? null).includes('{{')) return false
    ;({ state, command } = next)
  }
  return state.done !== null && state.call !== 'live'
}
