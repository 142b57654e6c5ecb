/** $1 run, $2 owner. The latest attempt of the run; taking it over fences whoever had it. */
export const openRunSql = `
WITH latest AS (
  SELECT id FROM attempt WHERE run_id = $1 ORDER BY attempt_no DESC LIMIT 1
), taken AS (
  UPDATE attempt a SET owner = $2, parked_until = NULL FROM latest WHERE a.id = latest.id RETURNING a.*
)
SELECT t.workspace_id, t.campaign_id, t.run_id, t.id AS attempt_id, t.attempt_no, t.state, t.direction, t.call_uuid, t.plan_hash, t.checkpoint, t.disposition,
       t.contact_id, c.name, c.locale, c.region, c.zones, c.phone, c.phone_hash, c.phone_masked, c.attributes
FROM taken t JOIN contact c ON c.id = t.contact_id`

/**
 * $1 attempt, $2 clearance, $3 owner, $4 checkpoint. One statement, so all of it happens or nothing: the row lock on the
 * attempt makes a second caller see 'dialing'. The caller ID's gap starts anew at the dial, which comes after the check.
 */
export const beginDialSql = `
WITH dialed AS (
  UPDATE attempt a SET state = 'dialing', dialed_at = now(), caller_id_id = k.caller_id_id, checkpoint = $4::jsonb
  FROM clearance k
  WHERE a.id = $1 AND a.state = 'claimed' AND a.owner = $3
    AND k.id = $2 AND k.attempt_id = a.id AND k.spent_at IS NULL AND k.expires_at > now()
    AND NOT EXISTS (SELECT 1 FROM do_not_call d WHERE d.workspace_id = a.workspace_id AND d.phone_hash = a.phone_hash)
  RETURNING a.contact_id, k.id AS clearance_id, k.caller_id_id
), spent AS (
  UPDATE clearance k SET spent_at = now() FROM dialed WHERE k.id = dialed.clearance_id RETURNING k.gap_ms
), caller AS (
  UPDATE caller_id i SET free_at = greatest(i.free_at, now() + make_interval(secs => spent.gap_ms / 1000.0))
  FROM dialed, spent WHERE i.id = dialed.caller_id_id RETURNING i.number
)
SELECT c.phone, caller.number AS caller_id FROM dialed JOIN contact c ON c.id = dialed.contact_id, caller`

/** $1 attempt. */
export const whyRefusedSql = `
SELECT a.state, coalesce(a.owner, '') AS owner,
       EXISTS (SELECT 1 FROM do_not_call d WHERE d.workspace_id = a.workspace_id AND d.phone_hash = a.phone_hash) AS listed
FROM attempt a WHERE a.id = $1`

/** $1 attempt, $2 owner, $3 disposition, $4 new attempt, $5 its call, $6 checkpoint. */
export const nextAttemptSql = `
WITH ended AS (
  UPDATE attempt SET state = 'ended', disposition = $3, ended_at = now(), parked_until = NULL
  WHERE id = $1 AND owner = $2 AND state <> 'ended' RETURNING *
), opened AS (
  INSERT INTO attempt (id, workspace_id, campaign_id, contact_id, attempt_no, run_id, plan_hash, state, call_uuid, switch_node, owner, phone_hash, checkpoint, started_at)
  SELECT $4::uuid, workspace_id, campaign_id, contact_id, attempt_no + 1, run_id, plan_hash, 'claimed', $5, switch_node, owner, phone_hash, $6::jsonb, now() FROM ended
  RETURNING attempt_no, campaign_id, contact_id
), counted AS (
  UPDATE campaign_contact c SET attempts = opened.attempt_no, updated_at = now() FROM opened
  WHERE c.campaign_id = opened.campaign_id AND c.contact_id = opened.contact_id
)
SELECT attempt_no FROM opened`
