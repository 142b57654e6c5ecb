import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applies } from '../policy/applies'
import { decide } from '../policy/decide'
import { situationOf } from '../policy/facts'
import { mergePolicy } from '../policy/merge'
import { isKept, isObserved, retentionDuty } from '../policy/observe'
import type { Pack } from '../policy/pack'
import type { Rule } from '../policy/rule'
import { type Cases, casesSchema, factsOf, type RuleCase } from './cases'
import { packs } from './packs'

const folder = new URL('.', import.meta.url)
const tables = new Map(packs.map((pack) => [pack.id, casesSchema.parse(JSON.parse(readFileSync(new URL(`${pack.id}.cases.json`, folder), 'utf8')))]))
const asksBeforeDial = (rule: Rule) => rule.stage === 'beforeDial' && (rule.kind === 'access' ? rule.params.what === 'noProfiling' : !isObserved(rule))

describe.each(packs.map((pack) => ({ pack, id: pack.id })))('pack $id', ({ pack }) => {
  const table = tables.get(pack.id)
  for (const rule of pack.rules) {
    const cases = table?.rules[rule.id] ?? []
    it.each(cases.map((one) => ({ one, name: nameOf(one) })))(`${rule.id}: $name`, ({ one }) => {
      if (!table) throw new Error(`${pack.id} has no table of cases`)
      if (asksBeforeDial(rule)) expectDecision(pack, rule, table, one)
      else expect(answer(rule, table, one)).toBe(one.expect)
    })
  }

  it('has a table for every rule, in which the rule holds back something and lets something pass', () => {
    expect(Object.keys(table?.rules ?? {}).sort()).toEqual(pack.rules.map((rule) => rule.id).sort())
    for (const [id, cases] of Object.entries(table?.rules ?? {})) {
      const outcomes = new Set(cases.map((one) => (typeof one.expect === 'string' ? one.expect : one.expect.verdict)))
      const canOnlyBlock = id === 'unlisted.never'
      const canOnlyAllow = id === 'nowhere.window'
      if (!canOnlyBlock && !canOnlyAllow) expect(outcomes.size, `${id}: only ${[...outcomes].join()}`).toBeGreaterThan(1)
    }
  })

  it('names its rules after itself, says how well founded each is, and is signed by nobody yet', () => {
    for (const rule of pack.rules) {
      expect(rule.id.startsWith(`${pack.id}.`)).toBe(true)
      expect(rule.grade === 'customer policy').toBe(rule.basis === 'customer')
      expect(rule.reviewer).toBeNull()
      expect(rule.fromMs).toBeLessThan(rule.toMs)
    }
    expect(new Set(pack.rules.map((rule) => rule.id)).size).toBe(pack.rules.length)
  })
})

describe('the packs', () => {
  it('are all listed, each with its file of cases', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(files.sort()).toEqual(packs.flatMap((pack) => [`${pack.id}.cases.json`, `${pack.id}.json`]).sort())
  })
})

/** Judges by this rule alone, so that the case proves the rule and not its neighbours. */
function expectDecision(pack: Pack, rule: Rule, table: Cases, one: RuleCase): void {
  if (typeof one.expect === 'string') throw new Error(`${rule.id} is asked before a dial: give a verdict`)
  const { contact, campaign, nowMs } = factsOf(table, one)
  const policy = mergePolicy([{ ...pack, rules: [rule] }], [], { rules: [] }, nowMs)
  const decision = decide({ policy, contact, campaign, nowMs })
  const isHeld = decision.verdict !== 'allow'
  expect({ verdict: decision.verdict, until: iso(decision.untilMs), rule: decision.rule }).toEqual({
    verdict: one.expect.verdict,
    until: iso(one.expect.until === undefined ? undefined : Date.parse(one.expect.until)),
    rule: isHeld ? rule.id : undefined,
  })
}

function answer(rule: Rule, table: Cases, one: RuleCase): string {
  const { contact, campaign, nowMs, observed } = factsOf(table, one)
  if (nowMs < rule.fromMs || nowMs >= rule.toMs || !applies(rule, situationOf(contact, campaign))) return 'silent'
  if (rule.kind === 'retention') return retentionDuty(rule, observed.ms)
  if (isObserved(rule)) return isKept(rule, observed) ? 'kept' : 'broken'
  throw new Error(`${rule.id} has no answer outside of decide()`)
}

function nameOf(one: RuleCase): string {
  const expected = typeof one.expect === 'string' ? one.expect : [one.expect.verdict, one.expect.until].filter(Boolean).join(' ')
  return `${one.now} → ${expected}${one.why ? ` (${one.why})` : ''}`
}

function iso(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString()
}
