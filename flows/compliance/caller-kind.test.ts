import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { hashPlan } from '../compile/hash'
import type { CheckCommand } from '../model/command'
import type { Flow, Purpose } from '../model/flow'
import type { Plan } from '../model/plan'
import { parseFlow } from '../parse/parse-flow'
import { decide } from './policy/decide'
import type { ConsentFact } from './policy/facts'
import { policyFor } from './policy/packs-for'
import { defaultPolicySettings } from './policy/settings'
import { prove } from './prove'

const { flow: survey } = parseFlow(readFileSync(new URL('../examples/good/survey.flow.json', import.meta.url), 'utf8'))

/** The survey as somebody else would call with it. */
function planOf(settings: object, start: object = {}): Plan {
  if (!survey) throw new Error('The example does not parse.')
  const nodes = Object.entries(survey.nodes).map(([slug, node]) => [
    slug,
    node.type === 'campaign' ? { ...node, config: { ...node.config, ...settings }, ...start } : node,
  ])
  const flow: Flow = { ...survey, nodes: Object.fromEntries(nodes) }
  const { plan, issues } = compile(flow)
  if (!plan) throw new Error(JSON.stringify(issues))
  return plan
}

function checkOf(plan: Plan): CheckCommand {
  const [check] = Object.values(plan.steps).flatMap((step) => (step.kind === 'command' && step.command.do === 'check' ? [step.command] : []))
  if (!check) throw new Error('The plan has no check.')
  return check
}

const noon = Date.UTC(2026, 10, 25, 18)

/** What the rules say to the check of a plan, at noon of the callee's clocks. */
function verdictOf(plan: Plan, region: string, zones: readonly string[], consents: readonly ConsentFact[] = []) {
  const { purpose, industry = 'general', speaker = 'ai' } = checkOf(plan)
  const { verdict, rule } = decide({
    policy: policyFor(region, zones, industry, defaultPolicySettings, noon),
    contact: { region, zones, doNotCall: null, registries: { 'us-ndnc': { isListed: false, checkedAtMs: noon } }, consents, callsMs: [] },
    campaign: { status: 'running', purpose, industry, voice: speaker },
    nowMs: noon,
  })
  return [verdict, rule]
}

const consent = (purpose: Purpose, level: ConsentFact['level']): ConsentFact => ({ purpose, level, grantedAtMs: 0 })

describe('who calls, as the start of a flow says it', () => {
  it('stands in the plan and in each check; what is usual is left out', () => {
    const plan = planOf({ industry: 'finance', speaker: 'human' })
    expect([plan.industry, plan.speaker, checkOf(plan).industry, checkOf(plan).speaker]).toEqual(['finance', 'human', 'finance', 'human'])
    expect(Object.keys(checkOf(planOf({ industry: 'general', speaker: 'ai' })))).not.toContain('speaker')
  })

  it.each(['schedule', 'webhook'])('is asked by a start of the type %s as well', (type) => {
    const plan = planOf(
      {},
      { type, config: { ...(type === 'webhook' && { event: 'due' }), callerName: { 'zh-CN': '甲', en: 'A' }, locales: ['zh-CN', 'en'], industry: 'finance' } },
    )
    expect(checkOf(plan).industry).toBe('finance')
  })

  it.each([
    ['speaker', 'human'],
    ['industry', 'general'],
  ])('a plan whose check names a milder %s than the call is refused', (key, value) => {
    const plan = planOf({ industry: 'finance' })
    const steps = Object.entries(plan.steps).map(([id, step]) => [
      id,
      step.kind === 'command' && step.command.do === 'check' ? { ...step, command: { ...step.command, [key]: value } } : step,
    ])
    const edited = { ...plan, steps: Object.fromEntries(steps) }
    expect(prove({ ...edited, hash: hashPlan(edited) }).map(({ gate }) => gate)).toContain('purposeTagged')
  })

  it('brings the overlay of its trade: a shop’s offer needs consent where nothing else asks for one', () => {
    expect(verdictOf(planOf({ purpose: 'marketing', industry: 'general' }), '001', [])).not.toContain('ecommerce.consent.marketing')
    expect(verdictOf(planOf({ purpose: 'marketing', industry: 'ecommerce' }), '001', [])).toEqual(['block', 'ecommerce.consent.marketing'])
    expect(verdictOf(planOf({ purpose: 'marketing', industry: 'ecommerce' }), '001', [], [consent('marketing', 'express')])[0]).toBe('allow')
  })

  it('puts a machine’s voice under the stricter rules: in the US it needs consent, a person does not', () => {
    const zones = ['America/Chicago']
    expect(verdictOf(planOf({ purpose: 'service', speaker: 'human' }), 'US', zones)[0]).toBe('allow')
    for (const speaker of ['ai', 'prerecorded']) expect(verdictOf(planOf({ purpose: 'service', speaker }), 'US', zones)[0], speaker).toBe('block')
    expect(verdictOf(planOf({ purpose: 'service', speaker: 'ai' }), 'US', zones, [consent('service', 'express')])[0]).toBe('allow')
  })
})
