import { describe, expect, it } from 'vitest'
import { packs } from '../packs/packs'
import { callerIdPolicy } from './caller-id-policy'
import { mergePolicy } from './merge'
import { nextWindow } from './next-window'
import { policyForRegions } from './packs-for'
import { defaultPolicySettings } from './settings'

const atMs = Date.parse('2026-11-24T12:00:00Z')
const named = (...ids: string[]) => packs.filter((pack) => ids.includes(pack.id))
const merged = (...ids: string[]) => mergePolicy(named(...ids), [], { rules: [] }, atMs)
const aspect = (policy: ReturnType<typeof merged>, name: string) => policy.explanation.find((one) => one.aspect === name)

describe('the explanation of a merge', () => {
  it('gives the smallest cap and says who asked for more', () => {
    expect(aspect(merged('cn', 'baseline', 'nowhere'), 'cap callee 86400000')).toEqual({
      aspect: 'cap callee 86400000',
      value: '1',
      decidedBy: ['baseline.cap.day'],
      outweighed: ['cn.cap.day', 'cn.cap.twentyInDay', 'nowhere.cap.day'],
    })
  })

  it('gives the smallest share, whichever pack comes first', () => {
    expect(aspect(merged('ca', 'us'), 'ratio abandoned 2592000000')).toEqual({
      aspect: 'ratio abandoned 2592000000',
      value: '0.03',
      decidedBy: ['us.abandoned'],
      outweighed: ['ca.abandoned'],
    })
  })

  it('gives the longest minimum, the strongest consent and what is left of the windows', () => {
    expect(aspect(merged('finance'), 'retention recording call minDays')).toMatchObject({
      value: '1827',
      decidedBy: ['finance.retention.mifid'],
      outweighed: ['finance.retention.customer'],
    })
    expect(aspect(merged('uk', 'eu'), 'consent')).toMatchObject({ value: 'perPurpose', decidedBy: ['uk.consent.machineSales'] })
    expect(aspect(merged('cn', 'ca'), 'window')).toMatchObject({
      value:
        'Mon 09:00–12:00 14:00–21:00; Tue 09:00–12:00 14:00–21:00; Wed 09:00–12:00 14:00–21:00; Thu 09:00–12:00 14:00–21:00; Fri 09:00–12:00 14:00–21:00; Sat 10:00–12:00 14:00–18:00; Sun 10:00–12:00 14:00–18:00',
      decidedBy: ['ca.window', 'cn.window'],
    })
  })

  it('counts only rules in force', () => {
    const french = named('fr')
    expect(mergePolicy(french, [], { rules: [] }, Date.parse('2026-08-10T12:00:00+02:00')).explanation.some((one) => one.aspect === 'consent')).toBe(false)
    expect(mergePolicy(french, [], { rules: [] }, Date.parse('2026-08-11T12:00:00+02:00')).explanation.some((one) => one.aspect === 'consent')).toBe(true)
  })

  it('reports a retention that no one can keep', () => {
    const [rule] = named('finance')
      .flatMap((pack) => pack.rules)
      .filter((one) => one.id === 'finance.retention.customer')
    if (rule?.kind !== 'retention') throw new Error('finance.retention.customer is gone')
    const { pack: _pack, overlay: _overlay, fromMs: _from, toMs: _to, ...file } = rule
    const policy = mergePolicy(
      named('finance'),
      [],
      { rules: [{ ...file, id: 'house.short', params: { what: 'recording', maxDays: 30, from: 'call' } }] },
      atMs,
    )
    expect(aspect(policy, 'retention recording call minDays')?.conflict).toEqual(['finance.retention.mifid', 'house.short'])
  })
})

describe('what other parts read of a policy', () => {
  it('gives one caller number fifty calls a day, half a minute apart, and nothing where the house rules are off', () => {
    expect(callerIdPolicy(merged('core', 'customer', 'cn'))).toEqual({ dailyMax: 50, gapMs: 30_000 })
    expect(callerIdPolicy(merged('core', 'cn'))).toEqual({ dailyMax: Infinity, gapMs: 0 })
  })

  it('tells the pump the next stretch in which every zone is open', () => {
    const policy = policyForRegions(['CN'], 'general', defaultPolicySettings, atMs)
    const utc = (iso: string) => Date.parse(iso)
    const service = { purpose: 'service' as const, industry: 'general' as const, region: 'CN' }
    expect(nextWindow(policy, ['Asia/Shanghai'], utc('2026-11-24T12:30:00+08:00'), service)).toEqual({
      openMs: utc('2026-11-24T14:00:00+08:00'),
      closeMs: utc('2026-11-24T21:00:00+08:00'),
    })
    expect(nextWindow(policy, ['Asia/Shanghai'], utc('2026-11-24T15:00:00+08:00'), service)).toEqual({
      openMs: utc('2026-11-24T15:00:00+08:00'),
      closeMs: utc('2026-11-24T21:00:00+08:00'),
    })
    expect(nextWindow(policy, ['Asia/Shanghai', 'Asia/Urumqi'], utc('2026-11-24T06:00:00+08:00'), service)).toEqual({
      openMs: utc('2026-11-24T11:00:00+08:00'),
      closeMs: utc('2026-11-24T12:00:00+08:00'),
    })
  })

  it('ends a stretch where a change of law changes the hours, and finds none where a place is never called', () => {
    const france = merged('fr')
    const prospecting = { purpose: 'marketing' as const, isBusiness: false }
    const stretch = nextWindow(france, ['Europe/Paris'], Date.parse('2023-02-28T15:00:00+01:00'), prospecting)
    expect(stretch).toEqual({ openMs: Date.parse('2023-02-28T15:00:00+01:00'), closeMs: Date.parse('2023-03-01T00:00:00+01:00') })
    expect(nextWindow(merged('unlisted'), ['America/Sao_Paulo'], atMs)).toBeNull()
    expect(nextWindow(merged('core'), ['Etc/UTC'], atMs)).toEqual({ openMs: atMs, closeMs: Infinity })
  })
})
