import type { Plan } from '../../flows/model/plan'
import type { PhoneVault } from '../crypto/phone-vault'
import type { PlanStore } from '../plan/plan-store'
import { notify } from '../notify'
import type { Sql, SqlPool } from '../sql/pool'
import { callerOf } from './caller-of'
import { callerSql, insertCallSql, knownCallSql, lockNumberSql, numbersSql, refuseSql } from './inbound-sql'
import { numberState, type RefusalReason } from './inbound-state'
import { matchesNumber } from './match-number'

export interface ArrivedCall {
  /** Uuid of the channel; the attempt, the run and the workflow are named after it. */
  readonly call: string
  readonly number: string
  readonly callerId: string
  readonly switchNode: string
}

export type TakenCall =
  | { readonly is: 'run'; readonly workspaceId: string; readonly numberId: string; readonly runId: string; readonly maxCallMs: number }
  /** Its run is over: a late word about a call that is gone. */
  | { readonly is: 'over' }
  | { readonly is: 'refused'; readonly reason: RefusalReason; readonly workspaceId: string | null; readonly isOurs: boolean }

export interface TakeInboundDeps {
  readonly sql: SqlPool
  readonly plans: PlanStore
  readonly vault: PhoneVault
}

interface NumberRow {
  readonly id: string
  readonly workspace_id: string
  readonly number: string
  readonly enabled: boolean
  readonly flow_id: string | null
  readonly plan_hash: string | null
}

/**
 * Turns a call that rang one of our numbers into an attempt, or says why not. Every process that hears of the call may ask, any number of times:
 * there is one attempt per call, and `isOurs` is true for one asker only.
 */
export async function takeInbound({ sql, plans, vault }: TakeInboundDeps, arrived: ArrivedCall): Promise<TakenCall> {
  const number = (await sql.query<NumberRow>(numbersSql)).find((row) => matchesNumber(arrived.number, row.number))
  if (!number) return refuse(sql, arrived, 'unknownNumber', null)
  const loaded = number.plan_hash === null ? null : await plans.load(number.workspace_id, number.plan_hash)
  if (loaded && 'refused' in loaded) return refuse(sql, arrived, 'planRefused', number.workspace_id)
  const state = numberState({ enabled: number.enabled, flowId: number.flow_id, plan: loaded?.plan ?? null })
  if (state !== 'ready' || !loaded) return refuse(sql, arrived, state === 'ready' ? 'notPublished' : state, number.workspace_id)
  return open({ sql, vault }, arrived, number, loaded.plan)
}

async function open({ sql: pool, vault }: Pick<TakeInboundDeps, 'sql' | 'vault'>, arrived: ArrivedCall, number: NumberRow, plan: Plan): Promise<TakenCall> {
  const { call, callerId, switchNode } = arrived
  const caller = await callerOf(vault, callerId, number.number, plan.locale)
  const run = { is: 'run', workspaceId: number.workspace_id, numberId: number.id, runId: call, maxCallMs: plan.maxCallMs } as const
  return pool.transaction(async (sql) => {
    await sql.query(lockNumberSql, [number.id])
    const [known] = await sql.query<{ state: string }>(knownCallSql, [call])
    if (known) return known.state === 'ended' ? { is: 'over' } : run
    const { phone, phoneHash, phoneMasked, region, zones, locale, name } = caller
    const [contact] = await sql.query<{ id: string }>(callerSql, [number.workspace_id, phone, phoneHash, phoneMasked, region, zones, locale, name])
    if (!contact) throw new Error('the caller has no contact')
    await sql.query(insertCallSql, [call, number.workspace_id, number.id, contact.id, plan.hash, switchNode, phoneHash])
    await notify(sql, [{ workspaceId: number.workspace_id, kind: 'attempt', campaignId: number.id, attemptId: call }])
    return run
  })
}

async function refuse(sql: Sql, { call, number, switchNode }: ArrivedCall, reason: RefusalReason, workspaceId: string | null): Promise<TakenCall> {
  const [written] = await sql.query(refuseSql, [call, workspaceId, number, reason, switchNode])
  return { is: 'refused', reason, workspaceId, isOurs: written !== undefined }
}
