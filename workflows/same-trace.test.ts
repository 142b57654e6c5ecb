import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile, type Flow, formatFlow } from '../flows/index'
import type { Persona } from '../freeswitch/simulator/personas'
import { type Compared, isSame } from './testing/differential/compare'
import { driveSegment } from './testing/differential/drive-segment'
import { openWorkflows, type Workflows } from './testing/differential/drive-workflow'
import { inParallel } from './testing/differential/in-parallel'
import { type RandomCall, randomCall, shortCall } from './testing/differential/random-call'
import { randomPerson } from './testing/differential/random-person'
import { openStores, type Stores } from './testing/differential/stores'

/** More by CALLWEAVE_DIFFERENTIAL_FLOWS=1000, other ones by CALLWEAVE_DIFFERENTIAL_SEED. */
const flows = Number(process.env.CALLWEAVE_DIFFERENTIAL_FLOWS ?? 120)
const seed = Number(process.env.CALLWEAVE_DIFFERENTIAL_SEED ?? 20261126)
const wholeWay = Math.ceil(flows / 4)
/** How much faster than life the callees of the whole way act. */
const speed = 24
const atOnce = 12

describe(`the same script has the same trace (seed ${seed})`, { timeout: Math.max(300_000, flows * 2000) }, () => {
  let stores: Stores
  let workflows: Workflows
  let called = 0
  beforeAll(async () => {
    stores = await openStores()
    workflows = await openWorkflows(stores, speed)
  })
  afterAll(async () => {
    await workflows?.close()
    await stores?.close()
  })
  const freshNumber = () => `+99955${String(called++).padStart(7, '0')}`

  it(`${flows} random flows by the segment activity over the real stores, with workers that die on the way`, async () => {
    const drive = (call: RandomCall) => driveSegment(stores, call, freshNumber())
    const compared = await allSame(fc.tuple(randomCall), flows, ([call]) => drive(call))
    // Otherwise the generator has gone stale and the comparison says little.
    expect(shareOf(compared, ({ driver }) => driver.said.length > 2)).toBeGreaterThan(0.25)
    expect(shareOf(compared, ({ died }) => died > 0)).toBeGreaterThan(0.1)
    expect(new Set(compared.map(({ driver }) => driver.end.disposition)).size).toBeGreaterThan(5)
  })

  it('a transfer that was over when its worker died leaves by the exit that its agents gave', async () => {
    const both = (text: string) => ({ 'zh-CN': text, en: text })
    const flow: Flow = {
      schemaVersion: 1,
      name: both('transfer'),
      nodes: {
        start: { type: 'campaign', config: { purpose: 'service', callerName: both('Example'), locales: ['zh-CN', 'en'] }, on: { next: 'call' } },
        call: { type: 'dial', on: { answered: 'greet', machine: 'other', busy: 'other', noAnswer: 'other', blocked: 'other' } },
        // The worker dies behind commands of odd places only; this gives the transfer one.
        greet: { type: 'say', config: { text: both('Hello') }, on: { next: 'adviser' } },
        adviser: { type: 'transfer', config: { target: 'desk' }, on: { completed: 'talked', noAgent: 'other', noAnswer: 'alone', failed: 'broken' } },
        ...Object.fromEntries(['talked', 'alone', 'broken', 'other'].map((outcome) => [outcome, { type: 'end', config: { outcome } }])),
      },
    }
    const { plan, issues } = compile(flow)
    if (!plan) throw new Error(JSON.stringify(issues))
    // The last of eight picks is the agents'; the sixth command that leaves the worker is the transfer.
    const scripts = [0, 1, 2].map((agents) => ({ flow, plan, picks: [1, 1, 1, 1, 1, 1, 1, agents], deaths: [5] }))
    const compared = await inParallel(atOnce, scripts, (call) => driveSegment(stores, call, freshNumber()))
    for (const { driver, simulator } of compared) expect(driver).toEqual(simulator)
    expect(compared.map(({ died, driver }) => `${died} ${driver.end.outcome}`).sort()).toEqual(['1 alone', '1 broken', '1 talked'])
  })

  it(`${wholeWay} random flows by Temporal, the workflow, the segment activity and the simulated switch over TCP`, async () => {
    const drive = (call: RandomCall, person: Persona) => workflows.call(call, person, freshNumber())
    const compared = await allSame(fc.tuple(shortCall, randomPerson), wholeWay, ([call, person]) => drive(call, person))
    expect(shareOf(compared, ({ driver }) => driver.said.length > 2)).toBeGreaterThan(0.25)
    expect(shareOf(compared, ({ driver }) => driver.trace.some(({ detail }) => detail?.digits !== undefined))).toBeGreaterThan(0.1)
  })
})

/** Many at once; what differs is found again and made as small as it gets. */
async function allSame<Call extends [RandomCall, ...unknown[]], Found extends Compared>(
  calls: fc.Arbitrary<Call>,
  count: number,
  drive: (call: Call) => Promise<Found>,
): Promise<readonly Found[]> {
  const compared = await inParallel(atOnce, fc.sample(calls, { numRuns: count, seed }), drive)
  const wrong = compared.findIndex((one) => !isSame(one))
  if (wrong < 0) return compared
  await fc.assert(
    fc.asyncProperty(calls, async (call) => {
      const { simulator, driver, script, unused } = await drive(call)
      const [{ flow, picks, deaths }, person] = call
      const told = `${formatFlow(flow)}\nscript ${JSON.stringify(script)}\npicks ${JSON.stringify(picks)} deaths ${JSON.stringify(deaths)} person ${JSON.stringify(person)}`
      expect(driver, told).toEqual(simulator)
      expect(unused, told).toEqual([])
    }),
    { seed, path: String(wrong), numRuns: 1, interruptAfterTimeLimit: 60_000 },
  )
  throw new Error(`number ${wrong} differed once and not again: ${JSON.stringify(compared[wrong])}`)
}

function shareOf<Found>(compared: readonly Found[], pass: (one: Found) => boolean): number {
  return compared.filter(pass).length / compared.length
}
