import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import type { Command } from '../model/command'
import type { Outcome } from '../model/outcome'
import type { Plan } from '../model/plan'
import type { CallState, TraceEntry } from '../model/run'
import { parseFlow } from '../parse/parse-flow'
import { advance } from './advance'

function planOf(name: string): Plan {
  const { flow } = parseFlow(readFileSync(new URL(`../examples/good/${name}.flow.json`, import.meta.url), 'utf8'))
  const { plan } = flow ? compile(flow) : { plan: null }
  if (!plan) throw new Error(`${name} does not compile`)
  return plan
}

type Answer = (command: Command, count: number) => Outcome

/** Drives a call to its end; `answer` plays the world. */
function call(plan: Plan, answer: Answer, vars = {}, locale: 'zh-CN' | 'en' = 'en') {
  let nowMs = Date.UTC(2026, 10, 23, 3)
  let { state, command, trace } = advance(plan, null, { type: 'start', vars, contactKey: 'c1', locale, nowMs })
  const commands: Command[] = []
  const path: TraceEntry[] = [...trace]
  while (command) {
    commands.push(command)
    nowMs += 1000
    ;({ state, command, trace } = advance(plan, state, { type: 'outcome', seq: state.seq, outcome: answer(command, commands.length), nowMs }))
    path.push(...trace)
  }
  return { state, commands, path, said: commands.flatMap((one) => ('say' in one ? one.say.map((part) => ('text' in part ? part.text : '')) : [])) }
}

const cleared: Outcome = { is: 'cleared', clearanceId: 'x' }
/** A person who listens to everything and presses `key` at every question. */
const person =
  (key: string): Answer =>
  (command) =>
    command.do === 'check'
      ? cleared
      : command.do === 'dial'
        ? { is: 'answered' }
        : command.do === 'collect'
          ? { is: 'collected', digits: key }
          : command.do === 'message'
            ? { is: 'sent' }
            : command.do === 'request'
              ? { is: 'done', output: {} }
              : { is: 'done' }

describe('a call', () => {
  it('says who calls and how to refuse before anything else', () => {
    const { said } = call(planOf('appointment'), person('1'), { name: 'Li Lei' })
    expect(said.slice(0, 4)).toEqual([
      'Hello, this is Qicheng Training School.',
      'You are hearing a computer voice.',
      'To stop receiving calls from us, press 9 at any time.',
      'Hello Li Lei. This is a reminder of your trial lesson, the time we agreed. Press 1 if you will attend, 2 to choose another time, or 3 to cancel.',
    ])
  })

  it('speaks the contact’s language when the flow has it', () => {
    expect(call(planOf('survey'), person('5'), {}, 'zh-CN').said[0]).toBe('您好，这里是安居家政。')
  })

  it('ends with the outcome that the flow names, hanging up first', () => {
    const { state, commands } = call(planOf('appointment'), person('1'))
    expect(state.done).toEqual({ disposition: 'completed', outcome: 'confirmed' })
    expect(commands.map((command) => command.do)).toEqual(['check', 'dial', 'play', 'play', 'play', 'collect', 'play', 'request', 'message', 'hangup'])
  })

  it('puts a refused number on the do-not-call list from inside any prompt', () => {
    const { state, commands } = call(planOf('appointment'), (command, count) =>
      command.do === 'play' && count === 4 ? { is: 'stopped', key: '9' } : person('1')(command, count),
    )
    expect(state.done?.disposition).toBe('optedOut')
    expect(commands.map((command) => command.do)).toEqual(['check', 'dial', 'play', 'play', 'request', 'play', 'hangup'])
    expect(commands[4]).toMatchObject({ target: 'doNotCall', operation: 'add' })
  })

  it('takes 9 in a menu that gives it no meaning as a refusal', () => {
    expect(call(planOf('appointment'), person('9')).state.done?.disposition).toBe('optedOut')
  })

  it('asks again by itself, with a sentence for the cause, then takes the port', () => {
    const { said, path } = call(planOf('appointment'), (command, count) => (command.do === 'collect' ? { is: 'noInput' } : person('1')(command, count)))
    expect(said.filter((text) => text === 'I did not hear your choice, let me say it again.')).toHaveLength(2)
    expect(path.find(({ port }) => port === 'noInput')?.node).toBe('remind')
  })

  it('waits until the time that the check named, then asks again', () => {
    let asked = 0
    const { commands, state } = call(planOf('survey'), (command, count) => {
      if (command.do === 'check') return asked++ === 0 ? { is: 'deferred', untilMs: 4_102_444_800_000, rule: 'cn.window' } : cleared
      return person('5')(command, count)
    })
    expect(commands.slice(0, 4).map((command) => command.do)).toEqual(['check', 'wait', 'check', 'dial'])
    expect(commands[1]).toEqual({ do: 'wait', untilMs: 4_102_444_800_000 })
    expect(state.done?.disposition).toBe('completed')
  })

  it('never dials what the check blocks, and keeps the rule', () => {
    const { commands, state, path } = call(planOf('survey'), () => ({ is: 'blocked', rule: 'us.dnc' }))
    expect(commands.map((command) => command.do)).toEqual(['check'])
    expect(state.done).toEqual({ disposition: 'blocked', rule: 'us.dnc' })
    expect(path.find(({ port }) => port === 'blocked')?.node).toBe('call')
  })

  it('counts an answered call that the callee ends as hung up, a missed one as missed', () => {
    const hungUp: Answer = (command, count) =>
      command.do === 'collect' ? { is: 'hungUp', cause: 'NORMAL_CLEARING', by: 'callee' } : person('1')(command, count)
    expect(call(planOf('survey'), hungUp).state.done?.disposition).toBe('hungUp')
    const busy: Answer = (command) => (command.do === 'check' ? cleared : { is: 'busy', cause: 'USER_BUSY' })
    expect(call(planOf('survey'), busy).state.done?.disposition).toBe('busy')
  })

  it('says the declared fallback for what a contact lacks, never the template', () => {
    const { said } = call(planOf('survey'), person('5'), { service: '' })
    expect(said.join(' ')).toContain('Hello customer, half a minute of your time: how was your recent visit?')
    expect(said.join(' ')).not.toMatch(/[{}]/)
  })

  it('branches on what was pressed', () => {
    expect(call(planOf('survey'), person('1')).state.done?.outcome).toBe('unhappy')
    expect(call(planOf('survey'), person('5'), { level: 'gold' }).said.at(-1)).toContain('gold-card')
  })

  it('gives every trace row a place of its own', () => {
    const { path } = call(planOf('shipped'), person('3'))
    expect(new Set(path.map(({ seq, part }) => `${seq}:${part}`)).size).toBe(path.length)
  })
})

describe('an event that does not fit', () => {
  const plan = planOf('survey')
  const begun = advance(plan, null, { type: 'start', vars: {}, contactKey: 'c', nowMs: 1 })
  it.each([
    ['a stale outcome', { type: 'outcome', seq: 0, outcome: cleared, nowMs: 2 }],
    ['an outcome from the future', { type: 'outcome', seq: 7, outcome: cleared, nowMs: 2 }],
    ['a second start', { type: 'start', vars: {}, contactKey: 'c', nowMs: 2 }],
    ['a hang-up before the call', { type: 'hungUp', cause: 'X', by: 'callee', nowMs: 2 }],
  ] as const)('%s changes nothing', (_name, event) => {
    expect(advance(plan, begun.state, event)).toEqual({ state: begun.state, command: begun.command, trace: [] })
  })

  it('a cancel on a live line hangs up before it ends', () => {
    let state: CallState = begun.state
    for (const outcome of [cleared, { is: 'answered' } as const]) ({ state } = advance(plan, state, { type: 'outcome', seq: state.seq, outcome, nowMs: 3 }))
    const cancelled = advance(plan, state, { type: 'cancel', reason: 'stopped', nowMs: 4 })
    expect(cancelled.command).toEqual({ do: 'hangup' })
    const last = advance(plan, cancelled.state, { type: 'outcome', seq: cancelled.state.seq, outcome: { is: 'done' }, nowMs: 5 })
    expect(last.state.done).toEqual({ disposition: 'cancelled', outcome: 'stopped' })
  })
})
