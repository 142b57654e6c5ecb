import { describe, expect, it } from 'vitest'
import type { Flow, FlowNode } from '../model/flow'
import { prove } from '../compliance/prove'
import { simulate } from '../simulate/simulate'
import { compile } from './compile'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const flow = (nodes: Record<string, FlowNode>): Flow => ({ schemaVersion: 1, name: both('x'), nodes })
const caller = (name: string, ends = ['yes', 'no']): Flow =>
  flow({
    start: { type: 'campaign', config: { callerName: both('Callweave') }, on: { next: 'call' } },
    call: { type: 'dial', on: { answered: 'verify' } },
    verify: { type: 'subflow', config: { flow: name, ends }, on: Object.fromEntries(ends.map((end) => [end, end === 'yes' ? 'good' : 'bad'])) },
    good: { type: 'end', config: { outcome: 'good' } },
    ...(ends.includes('no') && { bad: { type: 'end', config: { outcome: 'bad' } } }),
  })
const verify = flow({
  begin: { type: 'segment', on: { next: 'ask' } },
  ask: { type: 'menu', config: { prompt: both('1 or 2'), keys: [{ key: '1' }, { key: '2' }] }, on: { '1': 'sayYes', '2': 'no', noInput: 'no', noMatch: 'no' } },
  sayYes: { type: 'say', config: { text: both('yes') }, on: { next: 'yes' } },
  yes: { type: 'end', config: { outcome: 'yes' } },
  no: { type: 'end', config: { outcome: 'no' } },
})
const nested = flow({
  begin: { type: 'segment', on: { next: 'inner' } },
  inner: { type: 'subflow', config: { flow: 'verify', ends: ['yes', 'no'] }, on: { yes: 'yes', no: 'no' } },
  yes: { type: 'end', config: { outcome: 'yes' } },
  no: { type: 'end', config: { outcome: 'no' } },
})
const self = flow({
  begin: { type: 'segment', on: { next: 'inner' } },
  inner: { type: 'subflow', config: { flow: 'other', ends: ['yes'] }, on: { yes: 'yes' } },
  yes: { type: 'end', config: { outcome: 'yes' } },
})
const other = flow({
  begin: { type: 'segment', on: { next: 'inner' } },
  inner: { type: 'subflow', config: { flow: 'self', ends: ['yes'] }, on: { yes: 'yes' } },
  yes: { type: 'end', config: { outcome: 'yes' } },
})
const library: Readonly<Record<string, Flow>> = { verify, nested, self, other, broken: flow({}) }
const findFlow = (name: string) => library[name]

describe('a subflow', () => {
  it.each([['verify'], ['nested']])('%s comes back by the end that it reached, on the same line', (name) => {
    const { plan, issues } = compile(caller(name), { findFlow })
    if (!plan) throw new Error(JSON.stringify(issues))
    expect(prove(plan)).toEqual([])
    const yes = simulate(plan, { answers: [{ press: '1' }] })
    expect(yes.state.done).toMatchObject({ outcome: 'good' })
    expect(yes.turns.filter(({ command }) => command.do === 'hangup')).toHaveLength(1)
    expect(simulate(plan, { answers: [{ press: '2' }] }).state.done).toMatchObject({ outcome: 'bad' })
  })

  it('hears the opt-out key within it', () => {
    const { plan } = compile(caller('verify'), { findFlow })
    expect(plan && simulate(plan, { answers: [{ at: 'verify', press: '9' }] }).state.done?.disposition).toBe('optedOut')
  })

  it.each([
    ['that nobody knows', caller('ghost'), 'subflow-missing'],
    ['that calls itself through another', caller('self', ['yes']), 'subflow-cycle'],
    ['that is broken', caller('broken'), 'subflow-broken'],
    ['with an end that has no port', caller('verify', ['yes']), 'subflow-end'],
  ])('%s is refused', (_name, calling, code) => {
    const { plan, issues } = compile(calling, { findFlow })
    expect(plan).toBeNull()
    expect(issues.map((found) => found.code)).toContain(code)
  })
})
