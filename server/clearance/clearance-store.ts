import type { CheckCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import { callerIdPolicy, candidateZones, decide, nextWindow, policyFor, situationOf } from '../../flows/index'
import type { Run } from '../attempt/run'
import type { Sql, SqlPool } from '../sql/pool'
import { readFacts } from './facts'
import { callerIdDay } from './caller-id-day'
import { fitCallerIds } from './fit-caller-ids'
import { giveClearance } from './give-clearance'
import { recordDecision } from './record-decision'

/** Not an answer of the rules: the campaign is not dialling now, so the contact goes back to where the pump takes it from. */
export interface Withdrawn {
  readonly is: 'withdrawn'
  readonly untilMs: number
  readonly rule: string
}

export interface ClearanceStore {
  check(run: Run, command: CheckCommand): Promise<OutcomeOf<'check'> | Withdrawn>
}

/** A clearance is spent right after it was given; this is for the worst of pauses. */
const expiryMs = 10_000
const withdrawnMs = 1_000
/** What is known of our numbers changes by hand; whoever changes it wakes those who wait. */
const factsAgainMs = 900_000

/**
 * All gates before a dial, in one transaction. An advisory lock on the callee keeps two campaigns from counting past each
 * other; the caller ID is a reservation under its row's lock.
 */
export function createClearanceStore({ sql: pool, switch: kind }: { readonly sql: SqlPool; readonly switch: 'simulator' | 'real' }): ClearanceStore {
  return {
    check: (run, command) => pool.transaction((sql) => checkNow(sql, run, command, kind), { lock: `${run.workspaceId} ${run.contact.phoneHash}` }),
  }
}

async function checkNow(sql: Sql, run: Run, command: CheckCommand, kind: 'simulator' | 'real'): Promise<OutcomeOf<'check'> | Withdrawn> {
  const atMs = Date.now()
  const facts = await readFacts(sql, run)
  // A retried check gets the clearance it was given before; a second one would waste a caller ID's turn.
  if (facts.openClearance) return { is: 'cleared', clearanceId: facts.openClearance }
  // Begun for the simulator, it must not reach real people because an address was changed (nor the other way round).
  if (facts.status === 'paused' || facts.status === 'scheduled' || facts.startedOn !== kind)
    return { is: 'withdrawn', untilMs: atMs + withdrawnMs, rule: 'core.campaignRunning' }
  const { region, zones } = facts.contact
  const policy = policyFor(region, zones, command.industry ?? 'general', facts.settings, atMs)
  const campaign = { status: facts.status, purpose: command.purpose, industry: command.industry ?? 'general', voice: command.speaker ?? 'ai' }
  const decision = decide({ policy, contact: facts.contact, campaign, nowMs: atMs })
  const { packs } = decision
  if (decision.verdict === 'block') {
    const rule = decision.rule ?? 'core.blocked'
    await recordDecision(sql, run, { verdict: 'block', rule, seen: decision.seen, packs })
    return { is: 'blocked', rule }
  }
  if (decision.verdict === 'defer') {
    const untilMs = decision.untilMs ?? atMs + withdrawnMs
    const rule = decision.rule ?? 'core.deferred'
    await recordDecision(sql, run, { verdict: 'defer', rule, untilMs, seen: decision.seen, packs })
    return { is: 'deferred', untilMs, rule }
  }
  const situation = situationOf(facts.contact, campaign)
  const day = callerIdDay(facts.nowMs, facts.zone)
  const fit = await fitCallerIds(sql, { workspaceId: run.workspaceId, pool: command.pool, today: day.name }, { policy, situation, atMs })
  const seen = [...decision.seen, ...fit.asked.map((rule) => ({ rule, value: rule !== fit.broken, ok: rule !== fit.broken }))]
  if (fit.broken !== undefined) {
    // Nothing is wrong with this person: they are asked for again once somebody has said whose the number is.
    const untilMs = atMs + factsAgainMs
    await recordDecision(sql, run, { verdict: 'defer', rule: fit.broken, untilMs, seen, packs })
    return { is: 'deferred', untilMs, rule: fit.broken }
  }
  const closeMs = nextWindow(policy, candidateZones({ region, zones }), atMs, situation)?.closeMs ?? Infinity
  const given = await giveClearance(sql, run, {
    pool: command.pool,
    limits: callerIdPolicy(policy, atMs),
    day,
    fit: fit.ids,
    nowMs: facts.nowMs,
    seen,
    packs,
    expiresMs: Math.min(atMs + expiryMs, closeMs),
  })
  switch (given.is) {
    case 'given':
      return { is: 'cleared', clearanceId: given.clearanceId }
    case 'full':
      await recordDecision(sql, run, { verdict: 'defer', rule: 'core.callerIdRoom', untilMs: given.untilMs, seen, packs })
      return { is: 'deferred', untilMs: given.untilMs, rule: 'core.callerIdRoom' }
    case 'none':
      await recordDecision(sql, run, { verdict: 'block', rule: 'core.callerIdPool', seen, packs })
      return { is: 'blocked', rule: 'core.callerIdPool' }
  }
}
