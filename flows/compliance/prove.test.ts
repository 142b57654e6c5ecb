import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { hashPlan } from '../compile/hash'
import { retarget } from '../compile/program'
import { verifyPlan } from '../compile/verify-plan'
import type { Plan, Step } from '../model/plan'
import { parseFlow } from '../parse/parse-flow'
import { prove } from './prove'

const names = ['appointment', 'shipped', 'survey']

function planOf(name: string): Plan {
  const { flow } = parseFlow(readFileSync(new URL(`../examples/good/${name}.flow.json`, import.meta.url), 'utf8'))
  const { plan } = flow ? compile(flow) : { plan: null }
  if (!plan) throw new Error(`${name} does not compile`)
  return plan
}

/** The plan as somebody would edit it who wants to be rid of a step: what led to it leads past it. */
function without(plan: Plan, id: string): Plan {
  const { [id]: gone, ...rest } = plan.steps
  const past = gone?.kind === 'command' ? (gone.on.cleared ?? gone.on['*']) : undefined
  const steps: Record<string, Step> = {}
  for (const [other, step] of Object.entries(rest)) steps[other] = retarget(step, (to) => (to === id && past !== undefined ? past : to))
  const handlers = Object.fromEntries(Object.entries(plan.handlers).map(([name, to]) => [name, to === id && past !== undefined ? past : to]))
  return { ...plan, steps, handlers, entry: plan.entry === id && past !== undefined ? past : plan.entry }
}

describe.each(names)('%s', (name) => {
  const plan = planOf(name)
  const inserted = Object.entries(plan.steps)
    .filter(([, step]) => step.inserted)
    .map(([id]) => id)

  it('is proved', () => {
    expect(prove(plan)).toEqual([])
    expect(verifyPlan(plan)).toEqual([])
  })

  it.each(inserted)('is not proved without %s', (id) => {
    expect(prove(without(plan, id)).length).toBeGreaterThan(0)
  })

  it('is refused at run after an edit by hand, even with a fitting hash', () => {
    const [first] = inserted
    const edited = without(plan, first ?? '')
    expect(verifyPlan(edited).map(({ code }) => code)).toEqual(['plan-hash'])
    expect(verifyPlan({ ...edited, hash: hashPlan(edited) })[0]?.code).toBe('plan-unproved')
  })
})

describe('the prover tells by which path a rule is broken', () => {
  const plan = planOf('survey')
  const change = (id: string, edit: (step: Extract<Step, { kind: 'command' }>) => Step): Plan => {
    const step = plan.steps[id]
    if (step?.kind !== 'command') throw new Error(`no command at ${id}`)
    return { ...plan, steps: { ...plan.steps, [id]: edit(step) } }
  }

  it.each([
    ['a dial around the check', change('score', (step) => ({ ...step, on: { ...step.on, noInput: 'call' } })), 'campaignRunning'],
    [
      'a check that leaves a gate out',
      change('call/check', (step) => ({ ...step, command: { do: 'check', purpose: 'survey', gates: ['doNotCall'], pool: 'main' } })),
      'campaignRunning',
    ],
    [
      'a clearance for another pool',
      change('call', (step) => ({ ...step, command: { do: 'dial', pool: 'other', ringMs: 1, amd: 'off', maxCallMs: 1 } })),
      'campaignRunning',
    ],
    ['an answer that goes straight to the question', change('call', (step) => ({ ...step, on: { ...step.on, answered: 'score' } })), 'identify'],
    [
      'an announcement that names somebody else',
      change('call/answered/identify', (step) => ({
        ...step,
        command: { do: 'play', say: [{ text: { en: 'Hello', 'zh-CN': '您好' } }], stopKeys: '9', announce: 'identify' },
      })),
      'identify',
    ],
    ['a prompt that is deaf to the opt-out key', change('thanks', (step) => ({ ...step, command: { do: 'play', say: [], stopKeys: '' } })), 'optOut'],
    [
      'an opt-out that is only confirmed',
      change('$optOut', (step) => ({ ...step, command: { do: 'request', target: 'contacts', operation: 'note', input: {}, timeoutMs: 1 } })),
      'optOut',
    ],
    [
      'a check for another purpose',
      change('call/check', (step) => ({
        ...step,
        command: {
          do: 'check',
          purpose: 'service',
          gates: ['campaignRunning', 'doNotCall', 'consent', 'callingWindow', 'frequencyCap', 'callerIdRoom'],
          pool: 'main',
        },
      })),
      'purposeTagged',
    ],
    ['a step that is not there', change('call', (step) => ({ ...step, on: { ...step.on, answered: 'ghost' } })), 'structure'],
  ] as const)('%s', (_name, edited, gate) => {
    const [first] = prove(edited)
    expect(first?.gate).toBe(gate)
    expect(first?.path.length).toBeGreaterThan(0)
    expect(first?.path.at(-1)).toBe(first?.step)
  })

  it('from the answer to the step that breaks it', () => {
    const edited = change('call', (step) => ({ ...step, on: { ...step.on, answered: 'score' } }))
    expect(prove(edited).find(({ gate }) => gate === 'identify')).toMatchObject({ path: ['call', 'score'], step: 'score' })
  })
})
