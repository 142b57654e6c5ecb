import { describe, expect, it } from 'vitest'
import { packs } from '../packs/packs'
import { decide } from './decide'
import { explain } from './explain'
import type { CampaignFacts, ContactFacts } from './facts'
import { mergePolicy } from './merge'
import { policyFor } from './packs-for'
import { defaultPolicySettings } from './settings'

const base: ContactFacts = {
  region: 'CN',
  zones: ['Asia/Shanghai'],
  doNotCall: null,
  consents: [{ purpose: 'service', level: 'existingRelation' }],
  callsMs: [],
}

function sentences(now: string, contact: Partial<ContactFacts> = {}, campaign: Partial<CampaignFacts> = {}) {
  const facts = { ...base, ...contact }
  const nowMs = Date.parse(now)
  const policy = policyFor(facts.region, facts.zones, 'general', defaultPolicySettings, nowMs)
  const decision = decide({ policy, contact: facts, campaign: { status: 'running', purpose: 'service', ...campaign }, nowMs })
  return { zh: explain(decision, 'zh-CN'), en: explain(decision, 'en') }
}

describe('explain', () => {
  it('tells the time where the callee is and when the next try comes', () => {
    expect(sentences('2026-11-24T08:40:00+08:00')).toEqual({
      zh: '现在是对方当地时间 08:40，最早 09:00 再拨。',
      en: 'It is 08:40 for the callee; the next try is at 09:00 at the earliest.',
    })
    expect(sentences('2026-11-24T21:40:00+08:00')).toEqual({
      zh: '现在是对方当地时间 21:40，最早明天 09:00 再拨。',
      en: 'It is 21:40 for the callee; the next try is at 09:00 tomorrow at the earliest.',
    })
  })

  it('names the day when it is neither today nor tomorrow', () => {
    const contact = { region: 'FR', zones: ['Europe/Paris'], consents: [{ purpose: 'marketing' as const, level: 'express' as const }] }
    expect(sentences('2026-11-27T20:30:00+01:00', contact, { purpose: 'marketing', voice: 'human' })).toEqual({
      zh: '现在是对方当地时间 20:30，最早 11 月 30 日（周一）10:00 再拨。',
      en: 'It is 20:30 for the callee; the next try is at 10:00 on Monday, 30 November at the earliest.',
    })
  })

  it('counts the calls that were made', () => {
    const callsMs = ['2026-11-23T20:00:00+08:00', '2026-11-24T09:10:00+08:00', '2026-11-24T11:00:00+08:00'].map(Date.parse)
    expect(sentences('2026-11-24T15:00:00+08:00', { callsMs })).toEqual({
      zh: '24 小时内已拨打 3 次，上限是 3 次；最早 20:00 再拨（对方当地时间）。',
      en: 'Called 3 times within 24 hours, at most 3 are allowed; the next try is at 20:00 of the callee’s time at the earliest.',
    })
  })

  it('says that the zone is uncertain rather than name one time as the callee’s', () => {
    const contact = { region: 'US', zones: [], consents: [{ purpose: 'service' as const, level: 'express' as const }] }
    expect(sentences('2026-11-24T12:30:00-05:00', contact).zh).toBe('对方可能在不同时区，要等各处都到可拨时段：最早 13:00（America/New_York 时间）再拨。')
  })

  it.each([
    ['the list', { doNotCall: { reason: 'optOut' } }, {}, '对方在勿扰名单中，不会再拨打。'],
    ['consent', { consents: [] }, {}, '缺少对方的同意（现有：无）。服务、回访、催收类来电须有履行合同所需的业务关系，或对方同意。'],
    ['the campaign', {}, { status: 'paused' }, '活动没有在运行，恢复运行后继续拨打。'],
    ['the place', { region: 'BR', zones: [] }, {}, '不知道对方在哪个国家或地区，算不出当地时间，所以不拨打。请检查号码。'],
    [
      'a register',
      { region: 'US', zones: ['America/New_York'], consents: [] },
      { purpose: 'marketing' as const, voice: 'human' as const },
      '还没有核对谢绝来电登记（us-ndnc），核对后再拨。',
    ],
    ['a limit', { isProfilingRefused: true }, {}, '可以拨打，但有限制：对方拒绝自动化决策时，不得按个人特征分流、定价或推荐。'],
  ])('speaks of %s', (_name, contact, campaign, zh) => {
    expect(sentences('2026-11-24T11:00:00+08:00', contact, campaign).zh).toBe(zh)
  })

  it('has a whole sentence in both languages for every rule that can hold a call back', () => {
    for (const pack of packs) {
      for (const rule of pack.rules.filter((one) => one.stage === 'beforeDial')) {
        for (const verdict of ['block', 'defer', 'degrade'] as const) {
          const decision = {
            verdict,
            rule: rule.id,
            seen: [],
            atMs: 1_764_000_000_000,
            zones: ['Asia/Shanghai'],
            ...(verdict === 'defer' ? { untilMs: 1_764_003_600_000 } : {}),
          }
          expect(explain(decision, 'zh-CN')).toMatch(/^[^{}]{6,}。$/)
          expect(explain(decision, 'en')).toMatch(/^[^{}]{6,}\.$/)
        }
      }
    }
  })

  it('speaks of caller numbers that have no room left', () => {
    const decision = {
      verdict: 'defer' as const,
      rule: 'core.callerIdRoom',
      seen: [],
      atMs: Date.parse('2026-11-24T10:00:00+08:00'),
      untilMs: Date.parse('2026-11-25T09:00:00+08:00'),
      zones: ['Asia/Shanghai'],
    }
    expect(explain(decision, 'zh-CN')).toBe('主叫号码今天的次数已用完，或离上一次拨打太近；最早明天 09:00 再拨（对方当地时间）。')
  })

  it('does not know a rule of the workspace unless its policy is at hand', () => {
    const text = { 'zh-CN': '周末不打。', en: 'Never at weekends.' }
    const [template] = packs.flatMap((pack) => pack.rules).filter((rule) => rule.kind === 'consent')
    if (!template) throw new Error('no consent rule')
    const policy = mergePolicy([], [], { rules: [{ ...template, id: 'house.consent', text }] }, 0)
    const decision = { verdict: 'block' as const, rule: 'house.consent', seen: [], atMs: 0, zones: ['Etc/UTC'] }
    expect(explain(decision, 'zh-CN')).toBe('规则 house.consent 不允许拨打。')
    expect(explain(decision, 'zh-CN', policy)).toContain('周末不打。')
  })
})
