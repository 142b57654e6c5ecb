import { candidateZones } from '../../flows/index'
import type { RequestCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import type { Run } from '../attempt/run'
import { askedTime } from '../callback/asked-time'
import type { Sql } from '../sql/pool'

const aheadMaxMs = 31 * 86_400_000

/**
 * $1 campaign, $2 workspace, $3 contact, $4 when, $5 key, $6 how often at most. Another time within one call replaces the first and counts as one; a key
 * counts once. A campaign that is cancelled at this moment takes back whoever is due, until nobody is.
 */
const arrangeSql = `
UPDATE campaign_contact c SET callback_at = $4, callback_key = $5, callbacks = c.callbacks + (c.callback_at IS NULL)::int, updated_at = now()
FROM campaign p WHERE p.id = $1 AND p.workspace_id = $2 AND p.status IN ('running', 'paused') AND c.campaign_id = p.id AND c.contact_id = $3
  AND c.state = 'claimed' AND c.callback_key IS DISTINCT FROM $5 AND (c.callback_at IS NOT NULL OR c.callbacks < $6)`

/** $1 campaign, $2 contact, $3 key. */
const arrangedSql = `SELECT callback_key IS NOT DISTINCT FROM $3 AS arranged, callback_at FROM campaign_contact WHERE campaign_id = $1 AND contact_id = $2`

/**
 * Arranges that the person is due again in this campaign: `scheduled` | `refused`. Nothing is dialled from here. When this call has ended the pump claims
 * the person at that time like any other, so window, caps, consent and the do-not-call list are asked anew; outside the window it waits for the window.
 */
export async function askCallback(sql: Sql, run: Run, key: string, command: RequestCommand): Promise<OutcomeOf<'request'>> {
  if (command.operation !== 'schedule') return { is: 'fault', code: 'unknown-operation' }
  // Who called us is in no campaign that could call back.
  if (run.direction === 'inbound') return { is: 'fault', code: 'no-campaign' }
  const nowMs = Date.now()
  const [zone] = candidateZones(run.contact)
  const atMs = typeof command.input.afterMs === 'number' ? nowMs + command.input.afterMs : askedTime(String(command.input.at ?? ''), zone ?? 'UTC', nowMs)
  if (atMs === undefined) return { is: 'fault', code: 'unreadable-time' }
  if (atMs > nowMs && atMs <= nowMs + aheadMaxMs) {
    const { workspaceId, campaignId, contact } = run
    await sql.query(arrangeSql, [campaignId, workspaceId, contact.id, new Date(atMs).toISOString(), key, Number(command.input.attempts ?? 1)])
  }
  const [row] = await sql.query<{ arranged: boolean; callback_at: Date | null }>(arrangedSql, [run.campaignId, run.contact.id, key])
  return row?.arranged ? { is: 'scheduled', output: { at: row.callback_at?.toISOString() ?? '' } } : { is: 'refused', output: {} }
}
