import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packs } from '../packs/packs'
import { type Decision, decide } from './decide'
import { mergePolicies, mergePolicy } from './merge'
import type { Policy } from './policy'
import { ownRules, policies, questions } from './testing/arbitrary'

const runs = { numRuns: 400 }
const severity: Readonly<Record<Decision['verdict'], number>> = { allow: 0, degrade: 1, defer: 2, block: 3 }
const asked = ({ rules, packs: refs, explanation }: Policy) => ({ ids: rules.map((rule) => JSON.stringify(rule)), refs, explanation })
const isCallable = (decision: Decision) => decision.verdict === 'allow' || decision.verdict === 'degrade'

describe('merging policies', () => {
  it('gives the same in any order, any grouping, and however often a pack is added', () => {
    void fc.assert(
      fc.property(policies, policies, policies, (a, b, c) => {
        expect(asked(mergePolicies(a, b))).toEqual(asked(mergePolicies(b, a)))
        expect(asked(mergePolicies(mergePolicies(a, b), c))).toEqual(asked(mergePolicies(a, mergePolicies(b, c))))
        expect(asked(mergePolicies(a, a))).toEqual(asked(a))
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same for packs in any order', () => {
    void fc.assert(
      fc.property(fc.shuffledSubarray([...packs]), ownRules, (chosen, rules) => {
        const atMs = Date.UTC(2026, 10, 24)
        expect(asked(mergePolicy(chosen, [], { rules }, atMs))).toEqual(
          asked(mergePolicy([...chosen].reverse(), chosen, { rules: [...rules].reverse() }, atMs)),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('a decision', () => {
  it('is never loosened by one more policy: nothing refused becomes allowed, no delay becomes shorter', () => {
    let stricter = 0
    void fc.assert(
      fc.property(policies, policies, questions, (a, b, question) => {
        const alone = decide({ policy: a, ...question })
        const both = decide({ policy: mergePolicies(a, b), ...question })
        expect(severity[both.verdict]).toBeGreaterThanOrEqual(severity[alone.verdict])
        if (both.verdict === 'defer' && alone.verdict === 'defer') expect(both.untilMs).toBeGreaterThanOrEqual(alone.untilMs ?? Infinity)
        if (severity[both.verdict] > severity[alone.verdict]) stricter += 1
      }),
      runs,
    )
    expect(stricter, 'the packs never mattered: the property shows nothing').toBeGreaterThan(20)
  })

  it('that defers yields a callable moment at its end, and none before', () => {
    let deferrals = 0
    void fc.assert(
      fc.property(policies, questions, fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { maxLength: 5 }), (policy, question, fractions) => {
        const decision = decide({ policy, ...question })
        if (decision.verdict !== 'defer') return
        deferrals += 1
        const untilMs = decision.untilMs ?? Number.NaN
        expect(untilMs).toBeGreaterThan(question.nowMs)
        expect(isCallable(decide({ policy, ...question, nowMs: untilMs }))).toBe(true)
        // Rounded before it is added: beside today's moments a part of a millisecond is lost, and the end itself would be asked.
        for (const nowMs of [untilMs - 1, ...fractions.map((part) => question.nowMs + Math.floor(part * (untilMs - question.nowMs)))]) {
          expect(isCallable(decide({ policy, ...question, nowMs }))).toBe(false)
        }
      }),
      runs,
    )
    expect(deferrals, 'nothing was deferred: the property shows nothing').toBeGreaterThan(20)
  })

  it('names a failing rule for every refusal and delay, and nothing that matters for an allowed call', () => {
    void fc.assert(
      fc.property(policies, questions, (policy, question) => {
        const decision = decide({ policy, ...question })
        const failed = decision.seen.filter((seen) => !seen.ok).map((seen) => seen.rule)
        if (decision.verdict === 'allow') expect(failed).toEqual([])
        else expect(failed).toContain(decision.rule)
      }),
      runs,
    )
  })

  it('never throws, whatever the facts', () => {
    const odd = fc.oneof(fc.constantFrom(Number.NaN, Infinity, -Infinity, -1, 0, 1e300, Number.MAX_SAFE_INTEGER), fc.double())
    const junk = fc.record({
      contact: fc.record({
        region: fc.string(),
        zones: fc.array(fc.string()),
        areas: fc.array(fc.string()),
        doNotCall: fc.constant(null),
        registries: fc.dictionary(fc.string(), fc.record({ isListed: fc.boolean(), checkedAtMs: odd })),
        consents: fc.array(fc.record({ purpose: fc.string(), level: fc.string(), expiresAtMs: odd })),
        callsMs: fc.array(odd),
        events: fc.array(fc.record({ is: fc.string(), atMs: odd })),
      }),
      campaign: fc.record({ status: fc.oneof(fc.constant('running'), fc.string()), purpose: fc.string(), industry: fc.string(), voice: fc.string() }),
      nowMs: odd,
    })
    void fc.assert(
      fc.property(policies, junk, fc.boolean(), (policy, question, isKnownPlace) => {
        const contact = isKnownPlace ? { ...question.contact, region: 'US', zones: [] } : question.contact
        const decision = decide({ policy, ...question, contact } as never)
        expect(['allow', 'degrade', 'defer', 'block']).toContain(decision.verdict)
        if (decision.verdict === 'defer') expect(Number.isFinite(decision.untilMs)).toBe(true)
      }),
      runs,
    )
  })
})
