import { randomUUID } from 'node:crypto'
import type { Plan } from '../../flows/model/plan'
import { candidateZones, nextWindow, policyFor, defaultPolicySettings } from '../../flows/index'
import { callUuid } from '../attempt/call-uuid'
import type { Sql, SqlPool } from '../sql/pool'
import type { CampaignStatus } from '../../workflows/messages'
import { callerIdRoom } from './caller-id-room'
import { nodeRooms } from '../switch-node/node-rooms'
import { placeCalls } from '../switch-node/place-calls'
import { claimSql, dueSql, linesSql, lockCampaignSql, nextDueSql, postponeSql, spendTokensSql, underWaySql } from './claim-sql'

export interface ClaimedRun {
  readonly runId: string
  /** Begun before and parked: the workflow goes on from its checkpoint. */
  readonly resumed: boolean
  readonly switchNode: string
}

export type Claim =
  | { readonly is: 'claimed'; readonly runs: readonly ClaimedRun[]; readonly waitMs: number }
  | { readonly is: 'nothingDue'; readonly untilMs: number | null; readonly underWay: number }
  | { readonly is: 'stopped'; readonly status: CampaignStatus }
  /** The campaign runs another plan by now: hours and caller numbers are asked by that one. */
  | { readonly is: 'moved' }

interface CampaignRow {
  readonly status: CampaignStatus
  readonly calls_per_second: number
  readonly lines_max: number
  readonly tokens: number
  readonly workspace_id: string
  readonly plan_hash: string
}

interface DueRow {
  readonly contact_id: string
  readonly phone_hash: string
  readonly region: string
  readonly zones: readonly string[]
  readonly attempts: number
  readonly resume_run_id: string | null
  /** Of an earlier call, when the campaign has gone on to a newer version since. */
  readonly plan_hash: string | null
}

/** Contacts that are looked at in one turn; most of them may turn out to sleep. */
const lookMax = 200
const claimMax = 50
const turnMs = 200
/** No node takes a call now: a bucket fills, a line frees, or a switch comes back. */
const noNodeMs = 250

/** One turn, in one transaction, under the campaign row's lock: two pumps of one campaign cannot go past its rate. */
export function claim(pool: SqlPool, campaignId: string, plan: Plan, kind: 'simulator' | 'real'): Promise<Claim> {
  return pool.transaction(async (sql) => {
    const [campaign] = await sql.query<CampaignRow>(lockCampaignSql, [campaignId])
    if (!campaign) throw new Error(`no such campaign: ${campaignId}`)
    if (campaign.status !== 'running') return { is: 'stopped', status: campaign.status }
    if (campaign.plan_hash !== plan.hash) return { is: 'moved' }
    const [held] = await sql.query<{ lines: number }>(linesSql, [campaignId])
    const linesLeft = campaign.lines_max - (held?.lines ?? 0)
    const room = await callerIdRoom(sql, { workspaceId: campaign.workspace_id, campaignId, plan })
    const asked = Math.min(Math.floor(campaign.tokens), linesLeft, claimMax, room.numbers)
    // Asked for last: the nodes' rows are shared by all campaigns, and stay locked until this turn ends.
    const nodes = asked > 0 ? await nodeRooms(sql, kind) : null
    const places = placeCalls(asked, nodes?.rooms ?? [])
    const wanted = places.length
    if (wanted <= 0)
      return idleOr(sql, campaignId, { is: 'claimed', runs: [], waitMs: waitFor(campaign, linesLeft, asked > 0 ? Date.now() + noNodeMs : room.untilMs) })
    const nowMs = Date.now()
    const due = await sql.query<DueRow>(dueSql, [campaignId, Math.min(lookMax, wanted * 4)])
    const awake: DueRow[] = []
    const asleep: { readonly id: string; readonly until: string }[] = []
    for (const row of due) {
      const openMs = opensAt(row, plan, nowMs)
      if (openMs <= nowMs) {
        if (awake.length < wanted) awake.push(row)
      } else asleep.push({ id: row.contact_id, until: new Date(openMs).toISOString() })
    }
    if (asleep.length > 0) await sql.query(postponeSql, [campaignId, JSON.stringify(asleep)])
    if (awake.length === 0) return asleep.length > 0 ? { is: 'claimed', runs: [], waitMs: 0 } : idleOr(sql, campaignId, null)
    await sql.query(spendTokensSql, [campaignId, campaign.tokens - awake.length])
    const rows = awake.map((row, index) => {
      const id = row.resume_run_id ?? randomUUID()
      return {
        contact_id: row.contact_id,
        phone_hash: row.phone_hash,
        attempt_no: row.attempts + 1,
        id,
        call_uuid: callUuid(id),
        resumed: row.resume_run_id !== null,
        switch_node: places[index] ?? '',
        plan_hash: row.plan_hash,
      }
    })
    await sql.query(claimSql, [campaignId, campaign.workspace_id, campaign.plan_hash, JSON.stringify(rows)])
    await nodes?.spend(rows.map((row) => row.switch_node))
    return { is: 'claimed', runs: rows.map((row) => ({ runId: row.id, resumed: row.resumed, switchNode: row.switch_node })), waitMs: turnMs }
  })
}

/** A turn without a claim: is there nothing to do, or only no room? */
async function idleOr(sql: Sql, campaignId: string, otherwise: Claim | null): Promise<Claim> {
  const [row] = await sql.query<{ until_ms: number | null; is_due: boolean }>(nextDueSql, [campaignId])
  if (otherwise && row?.is_due) return otherwise
  const [claimed] = await sql.query<{ under_way: number }>(underWaySql, [campaignId])
  return { is: 'nothingDue', untilMs: row?.until_ms ?? null, underWay: claimed?.under_way ?? 0 }
}

function opensAt(row: DueRow, plan: Plan, nowMs: number): number {
  const policy = policyFor(row.region, row.zones, plan.industry ?? 'general', defaultPolicySettings, nowMs)
  const window = nextWindow(policy, candidateZones(row), nowMs, {
    purpose: plan.purpose,
    industry: plan.industry ?? 'general',
    voice: plan.speaker ?? 'ai',
    region: row.region,
  })
  // A callee whom no window ever opens for is let through: the check says why nobody may call.
  return window?.openMs ?? nowMs
}

function waitFor(campaign: CampaignRow, linesLeft: number, roomAtMs: number | null): number {
  const tokenMs = campaign.tokens >= 1 ? 0 : ((1 - campaign.tokens) / campaign.calls_per_second) * 1000
  const roomMs = roomAtMs === null ? 0 : roomAtMs - Date.now()
  return Math.min(1_000, Math.max(50, tokenMs, roomMs, linesLeft <= 0 ? 100 : 0))
}
