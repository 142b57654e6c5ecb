/**
 * $1 campaign. Locks the row and fills its token bucket, which holds one second's worth and never less than one call.
 */
export const lockCampaignSql = `
SELECT c.status, c.calls_per_second, c.lines_max, c.workspace_id, c.plan_hash,
  least(greatest(1, c.calls_per_second), c.tokens + c.calls_per_second * greatest(0, extract(epoch FROM clock_timestamp() - c.tokens_at)))::float8 AS tokens
FROM campaign c WHERE c.id = $1 FOR UPDATE OF c`

/**
 * $1 campaign. A statement of its own: counted in the one that waits for the lock, it would not see what the pump before it claimed.
 * A parked run and one that hung up hold no line.
 */
export const linesSql = `
SELECT count(*)::int AS lines FROM attempt WHERE campaign_id = $1 AND state <> 'ended' AND hung_up_at IS NULL AND parked_until IS NULL`

/** $1 campaign, $2 tokens left. */
export const spendTokensSql = 'UPDATE campaign SET tokens = $2, tokens_at = clock_timestamp() WHERE id = $1'

/** $1 campaign, $2 how many. The partial index on due contacts is read from its front only. */
export const dueSql = `
SELECT d.contact_id, d.attempts, d.resume_run_id, d.plan_hash, c.phone_hash, c.region, c.zones
FROM (
  SELECT contact_id, attempts, resume_run_id, plan_hash, due_at, position FROM campaign_contact
  WHERE campaign_id = $1 AND state = 'due' AND due_at <= now() ORDER BY due_at, position LIMIT $2 FOR UPDATE SKIP LOCKED
) d JOIN contact c ON c.id = d.contact_id ORDER BY d.due_at, d.position`

/** $1 campaign. From the front of the partial index on due contacts. */
export const nextDueSql = `
SELECT (extract(epoch FROM due_at) * 1000)::float8 AS until_ms, due_at <= now() AS is_due FROM campaign_contact
WHERE campaign_id = $1 AND state = 'due' ORDER BY due_at, position LIMIT 1`

/** $1 campaign. Its partial index holds no more rows than there are lines. */
export const underWaySql = `SELECT count(*)::int AS under_way FROM campaign_contact WHERE campaign_id = $1 AND state = 'claimed'`

/** $1 campaign, $2 contacts that sleep, as JSON. */
export const postponeSql = `
UPDATE campaign_contact c SET due_at = s.until, reason = 'core.callingWindow', updated_at = now()
FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, until timestamptz) WHERE c.campaign_id = $1 AND c.contact_id = s.id`

/** $1 campaign, $2 workspace, $3 plan, $4 rows as JSON. */
export const claimSql = `
WITH r AS (
  SELECT * FROM jsonb_to_recordset($4::jsonb) AS r(contact_id uuid, phone_hash text, attempt_no int, id uuid, call_uuid text, resumed boolean, switch_node text, plan_hash text)
), taken AS (
  UPDATE campaign_contact c SET state = 'claimed', attempts = CASE WHEN r.resumed THEN c.attempts ELSE r.attempt_no END, reason = NULL, updated_at = now()
  FROM r WHERE c.campaign_id = $1 AND c.contact_id = r.contact_id
), woken AS (
  UPDATE attempt a SET parked_until = NULL, started_at = NULL, claimed_at = now(), switch_node = r.switch_node FROM r WHERE r.resumed AND a.run_id = r.id AND a.state <> 'ended'
)
INSERT INTO attempt (id, workspace_id, campaign_id, contact_id, attempt_no, run_id, plan_hash, state, call_uuid, switch_node, phone_hash)
SELECT r.id, $2, $1, r.contact_id, r.attempt_no, r.id, coalesce(r.plan_hash, $3), 'claimed', r.call_uuid, r.switch_node, r.phone_hash FROM r WHERE NOT r.resumed`

/** $1 campaign. Claims whose workflow was never seen started: a crash lies between. */
export const notStartedSql = `
SELECT DISTINCT run_id AS "runId", switch_node AS "switchNode" FROM attempt
WHERE campaign_id = $1 AND state <> 'ended' AND started_at IS NULL AND parked_until IS NULL AND claimed_at < now() - interval '5 seconds' LIMIT 500`

/** $1 runs. */
export const markStartedSql = `UPDATE attempt SET started_at = now() WHERE run_id = ANY($1::uuid[]) AND started_at IS NULL`
