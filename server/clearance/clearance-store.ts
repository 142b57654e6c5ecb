import type { CheckCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import { callerIdPolicy, candidateZones, decide, nextWindow, policyFor, situationOf } from '../../flows/index'
import type { Run } from '../attempt/run'
import type { Sql, SqlPool } from '../sql/pool'
import { readFacts } from './facts'
import { reserveCallerId } from './reserve-caller-id'
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

/**
 * All gates before a dial, in one transaction. An advisory lock on the callee keeps two campaigns from counting past each
 * other; the caller ID is a reservation under its row's lock.
 */
export function createClearanceStore({ sql: pool, switch: kind }: { readonly sql: SqlPool; readonly switch: 'simulator' | 'real' }): ClearanceStore {
  return {
    check: (run, command) =>
      pool.transaction(async (sql) => {
        await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${run.workspaceId} ${run.contact.phoneHash}`])
        const open = await openClearance(sql, run)
        if (open) return { is: 'cleared', clearanceId: open }
        const atMs = Date.now()
        const facts = await readFacts(sql, run)
        // Begun for the simulator, it must not reach real people because an address was changed (nor the other way round).
        if (facts.status === 'paused' || facts.status === 'scheduled' || facts.startedOn !== kind)
          return { is: 'withdrawn', untilMs: atMs + withdrawnMs, rule: 'core.campaignRunning' }
        const { region, zones } = facts.contact
        const policy = policyFor(region, zones, command.industry ?? 'general', facts.settings, atMs)
        const campaign = { status: facts.status, purpose: command.purpose, industry: command.industry ?? 'general', voice: command.speaker ?? 'ai' }
        const decision = decide({ policy, contact: facts.contact, campaign, nowMs: atMs })
        if (decision.verdict === 'block') {
          const rule = decision.rule ?? 'core.blocked'
          await recordDecision(sql, run, { verdict: 'block', rule, seen: decision.seen, packs: decision.packs })
          return { is: 'blocked', rule }
        }
        if (decision.verdict === 'defer') {
          const untilMs = decision.untilMs ?? atMs + withdrawnMs
          const rule = decision.rule ?? 'core.deferred'
          await recordDecision(sql, run, { verdict: 'defer', rule, untilMs, seen: decision.seen, packs: decision.packs })
          return { is: 'deferred', untilMs, rule }
        }
        const limits = callerIdPolicy(policy, atMs)
        const reserved = await reserveCallerId(sql, { workspaceId: run.workspaceId, pool: command.pool, zone: facts.zone }, limits)
        if (reserved.is === 'full') {
          await recordDecision(sql, run, { verdict: 'defer', rule: 'core.callerIdRoom', untilMs: reserved.untilMs, seen: decision.seen, packs: decision.packs })
          return { is: 'deferred', untilMs: reserved.untilMs, rule: 'core.callerIdRoom' }
        }
        if (reserved.is === 'none') {
          await recordDecision(sql, run, { verdict: 'block', rule: 'core.callerIdPool', seen: decision.seen, packs: decision.packs })
          return { is: 'blocked', rule: 'core.callerIdPool' }
        }
        const seen = [...decision.seen, { rule: 'core.callerIdRoom', value: reserved.usedCount, ok: true }]
        const closeMs = nextWindow(policy, candidateZones({ region, zones }), atMs, situationOf(facts.contact, campaign))?.closeMs ?? Infinity
        const expiresMs = Math.min(atMs + expiryMs, closeMs, reserved.dayEndsMs)
        const clearanceId = await recordDecision(sql, run, {
          verdict: 'allow',
          seen,
          packs: decision.packs,
          clearance: { callerIdId: reserved.callerIdId, gapMs: reserved.gapMs, expiresMs },
        })
        return { is: 'cleared', clearanceId }
      }),
  }
}

/** A retried check gets the clearance it was given before; a second one would waste a caller ID's turn. */
async function openClearance(sql: Sql, run: Run): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(
    `SELECT id FROM clearance WHERE attempt_id = $1 AND spent_at IS NULL AND expires_at > now() + interval '2 seconds' LIMIT 1`,
    [run.attemptId],
  )
  return row?.id ?? null
}
