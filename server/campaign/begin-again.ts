import type { Sql } from '../sql/pool'

/**
 * $1 campaign, $2 plan. Runs that have not dialled anybody, nor sent or asked for anything that a second beginning would send again, forget how far
 * they came. They lose their owner with it: a segment that is at work on one cannot dial any more, and its retry begins with the new plan.
 */
const beginAgainSql = `
WITH undialled AS (
  SELECT a.id FROM attempt a
  WHERE a.campaign_id = $1 AND a.state = 'claimed' AND a.direction = 'outbound' AND a.plan_hash <> $2
    AND coalesce(a.checkpoint #>> '{pending,do}', '') NOT IN ('message', 'request')
    AND NOT EXISTS (SELECT FROM trace_step t WHERE t.attempt_id = a.id AND t.kind IN ('message', 'request'))
    AND NOT EXISTS (SELECT FROM attempt b WHERE b.campaign_id = $1 AND b.contact_id = a.contact_id AND b.dialed_at IS NOT NULL)
  ORDER BY a.id FOR UPDATE OF a
)
UPDATE attempt a SET plan_hash = $2, checkpoint = NULL, owner = NULL FROM undialled u WHERE a.id = u.id RETURNING a.id, a.contact_id`

/** $1 attempts. What the old plan was allowed, the new one may not be; and its path has the steps of the new plan alone. */
const forgetSql = [
  'UPDATE clearance SET expires_at = now() WHERE attempt_id = ANY($1::uuid[]) AND spent_at IS NULL AND expires_at > now()',
  'DELETE FROM trace_step WHERE attempt_id = ANY($1::uuid[])',
]

/** $1 campaign, $2 contacts. They waited for what the old plan waited for: its hours, its rules, a time that it named. */
const wakeSql = `
UPDATE campaign_contact SET plan_hash = NULL, reason = NULL, due_at = least(due_at, now()), updated_at = now()
WHERE campaign_id = $1 AND state <> 'done' AND contact_id = ANY($2::uuid[])`

/** $1 campaign. Never claimed, but put off until the hours of the old plan. */
const wakeSleepersSql = `
UPDATE campaign_contact SET due_at = now(), reason = NULL, updated_at = now()
WHERE campaign_id = $1 AND state = 'due' AND attempts = 0 AND reason = 'core.callingWindow' AND due_at > now()`

/** Whoever was claimed and not dialled begins again with the plan. Answers with the contacts. */
export async function beginAgain(tx: Sql, campaignId: string, planHash: string): Promise<readonly string[]> {
  const begun = await tx.query<{ id: string; contact_id: string }>(beginAgainSql, [campaignId, planHash])
  const attempts = begun.map(({ id }) => id)
  const contacts = begun.map(({ contact_id }) => contact_id)
  for (const sql of forgetSql) await tx.query(sql, [attempts])
  await tx.query(wakeSql, [campaignId, contacts])
  await tx.query(wakeSleepersSql, [campaignId])
  return contacts
}
