import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { retarget } from '../compile/program'
import { verifyPlan } from '../compile/verify-plan'
import { prove } from '../compliance/prove'
import { formatFlow } from '../format/format-flow'
import type { Plan, Step } from '../model/plan'
import type { CallEvent, CallState } from '../model/run'
import { parseFlow } from '../parse/parse-flow'
import { advance } from '../run/advance'
import { validate } from '../validate/validate'
import { randomFlow } from './random-flow'
import { randomOutcome } from './random-outcome'

/** Random flows over all properties together; the nightly run sets FLOWS_RUNS=100000 and a seed of its own. */
const runs = Number(process.env.FLOWS_RUNS ?? 10_000)
const seed = Number(process.env.FLOWS_SEED ?? 20261123)
const share = (part: number) => ({ numRuns: Math.max(1, Math.round(runs * part)), seed })

function planOf(flow: Parameters<typeof compile>[0]): Plan | null {
  return compile(flow).plan
}

function bypass(plan: Plan, id: string): Plan {
  const { [id]: gone, ...rest } = plan.steps
  const past = gone?.kind === 'command' ? (gone.on.cleared ?? gone.on['*']) : undefined
  const move = (to: string) => (to === id && past !== undefined ? past : to)
  const steps: Record<string, Step> = Object.fromEntries(Object.entries(rest).map(([other, step]) => [other, retarget(step, move)]))
  return { ...plan, steps, entry: move(plan.entry), handlers: Object.fromEntries(Object.entries(plan.handlers).map(([name, to]) => [name, move(to)])) }
}

describe(`over ${runs} random flows (seed ${seed})`, () => {
  it('a flow compiles to a plan that is proved, or to findings, never to neither', async () => {
    let plans = 0
    await fc.assert(
      fc.property(randomFlow(), (flow) => {
        const { plan, issues } = compile(flow)
        if (plan) plans++
        return plan ? prove(plan).length === 0 && verifyPlan(plan).length === 0 : issues.some(({ severity }) => severity === 'error')
      }),
      share(0.4),
    )
    // Otherwise the generator has gone stale and the property says nothing.
    expect(plans).toBeGreaterThan(runs * 0.02)
  })

  it('the same flow gives the same bytes', async () => {
    await fc.assert(
      fc.property(randomFlow({ sound: true }), (flow) => JSON.stringify(compile(flow)) === JSON.stringify(compile(JSON.parse(JSON.stringify(flow))))),
      share(0.05),
    )
  })

  it('without any one inserted step a plan is not proved', async () => {
    await fc.assert(
      fc.property(randomFlow({ sound: true, nodesMax: 6 }), (flow) => {
        const plan = planOf(flow)
        if (!plan) return true
        const inserted = Object.entries(plan.steps).filter(([, step]) => step.inserted)
        return inserted.every(([id]) => prove(bypass(plan, id)).length > 0)
      }),
      share(0.15),
    )
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
      pick === 997 && turn % 2
        ? { type: 'hungUp', cause: 'X', by: 'callee', nowMs }
        : pick === 998
          ? { type: 'cancel', reason: 'x', nowMs }
          : { type: 'outcome', seq: state.seq, outcome: randomOutcome(pending, pick + turn, nowMs), nowMs }
    const before = JSON.stringify(state)
    const next = advance(plan, state, event)
    if (JSON.stringify(state) !== before) return false
    const text = JSON.stringify(next.state)
    if (text.length > 32_768 || JSON.stringify(JSON.parse(text)) !== text) return false
    if (JSON.stringify(next.command ?? null).includes('{{')) return false
    ;({ state, command } = next)
  }
  return state.done !== null && state.call !== 'live'
}
