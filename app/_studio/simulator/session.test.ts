import { describe, expect, it } from 'vitest'
import { compile, type Outcome, runScenarios, scenarioOfRun } from '../../../flows/index'
import { sampleDraft } from '../testing/sample-draft'
import { answer, changeTurn, exchangesOf, finish, litBy, type Session, sessionOf, startSession } from './session'

const { plan } = compile(sampleDraft.flow)
if (!plan) throw new Error('The sample does not compile.')
const start = { vars: { name: 'Ann' }, locale: 'en', startMs: Date.UTC(2026, 5, 1, 8) } as const

/** Goes the usual way up to the first key, then presses it. */
function pressed(digits: string): Session {
  let session = startSession(plan ?? raise(), start)
  const usual: Partial<Record<string, Outcome>> = { check: { is: 'cleared', clearanceId: 'x' }, dial: { is: 'answered' }, play: { is: 'done' } }
  for (let last = session.turns.at(-1); last?.command && last.command.do !== 'collect'; last = session.turns.at(-1))
    session = answer(session, usual[last.command.do] ?? raise())
  return answer(session, { is: 'collected', digits })
}
const raise = (): never => {
  throw new Error('The sample went another way.')
}
const doneOf = (session: Session) => session.turns.at(-1)?.state.done

describe('a tried call', () => {
  it('changed at an earlier turn goes on from there, and keeps later answers only as long as they are still asked for', () => {
    const whole = finish(pressed('1'))
    const dial = whole.turns.findIndex(({ asked }) => asked?.do === 'dial')
    const busy = changeTurn(whole, dial, { is: 'busy', cause: 'USER_BUSY' })
    expect(doneOf(busy)?.disposition).toBe('busy')
    const back = finish(changeTurn(busy, dial, { is: 'answered' }))
    expect(back.turns.some(({ outcome }) => outcome?.is === 'collected')).toBe(false)
    const keyed = whole.turns.findIndex(({ outcome }) => outcome?.is === 'collected')
    const asksAgain = changeTurn(whole, keyed, { is: 'noInput' })
    expect(asksAgain.turns).toHaveLength(keyed + 1)
    expect(asksAgain.turns.at(-1)?.command?.do).toBe('collect')
    const cleared = whole.turns.findIndex(({ asked }) => asked?.do === 'check')
    const same = changeTurn(whole, cleared, { is: 'cleared', clearanceId: 'y' })
    expect(same.turns.map(({ outcome }) => outcome?.is)).toEqual(whole.turns.map(({ outcome }) => outcome?.is))
  })

  it('saved as a scenario holds at once, fails when the flow changes, and opens as the very same call', () => {
    const whole = finish(pressed('1'))
    const last = whole.turns.at(-1) ?? raise()
    const run = { exchanges: exchangesOf(whole), state: last.state, trace: whole.turns.flatMap(({ trace }) => trace) }
    const scenario = scenarioOfRun('agrees', start, run, new Set(['result', 'path', 'says', 'messages', 'vars']))
    expect(runScenarios(sampleDraft.flow, plan, [scenario]).results).toMatchObject([{ passed: true, failures: [] }])
    expect(sessionOf(plan, scenario).turns.map(({ state }) => state.at)).toEqual(whole.turns.map(({ state }) => state.at))

    const { ask } = sampleDraft.flow.nodes
    const otherwise = {
      ...sampleDraft.flow,
      nodes: { ...sampleDraft.flow.nodes, ask: { ...(ask ?? raise()), on: { '1': 'bye', noInput: 'thanks', noMatch: 'bye' } } },
    }
    const changed = compile(otherwise).plan ?? raise()
    expect(runScenarios(otherwise, changed, [scenario]).results[0]?.failures.map(({ what }) => what)).toContain('path')
  })

  it('lights where the call was at the turn that is looked at', () => {
    const whole = finish(pressed('1'))
    const asked = whole.turns.findIndex(({ command }) => command?.do === 'collect')
    expect(litBy(whole, asked)).toMatchObject({ ask: 'now', call: 'passed' })
    expect(litBy(whole, asked).thanks).toBeUndefined()
    expect(litBy(whole, whole.turns.length - 1)).toMatchObject({ ask: 'passed', 'ask:1': 'passed', thanks: 'passed' })
  })
})
