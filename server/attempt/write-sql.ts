/** A call back was arranged, and the call did not end in a way that forbids it. */
const again = `c.callback_at IS NOT NULL AND w.disposition NOT IN ('optedOut', 'cancelled', 'blocked')`

/**
 * $1 rows of the trace as JSON, $2 patches as JSON, $3 channel, $4 what pages may hear. One statement, so one round trip and one
 * commit for whatever many calls had to say; what pages hear they hear when it is there to be read.
 *
 * A retried segment walks the same steps again: the first telling of a step stands. Of the patches only rows that still have the
 * patch's owner change, and none after its end; so an attempt and its contact get their final state exactly once. A contact that was
 * promised a call back is due again instead of done. Answers with the rows that were written.
 */
export const writeBatchSql = `
WITH told AS (
  INSERT INTO trace_step (workspace_id, campaign_id, attempt_id, seq, part, step, node, kind, port, outcome, detail, at)
  SELECT workspace_id, campaign_id, attempt_id, seq, part, step, node, kind, port, outcome, detail, at
  FROM jsonb_to_recordset($1::jsonb) AS t(workspace_id text, campaign_id uuid, attempt_id uuid, seq int, part int, step text, node text, kind text,
    port text, outcome text, detail jsonb, at timestamptz)
  ON CONFLICT DO NOTHING
), p AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, owner text, "campaignId" uuid, "contactId" uuid, state text, checkpoint jsonb,
    answered_at timestamptz, hung_up_at timestamptz, counted boolean, cause text, q850 int, sip_status int, early_media text,
    parked_until timestamptz, unhold boolean, ends text, disposition text, outcome text, rule text)
), written AS (
  UPDATE attempt a SET
    state = CASE WHEN p.ends = 'finished' THEN 'ended' ELSE coalesce(p.state, a.state) END,
    checkpoint = CASE WHEN p.ends = 'finished' THEN NULL ELSE coalesce(p.checkpoint, a.checkpoint) END,
    answered_at = coalesce(a.answered_at, p.answered_at), hung_up_at = coalesce(a.hung_up_at, p.hung_up_at),
    counted = coalesce(p.counted, a.counted), cause = coalesce(p.cause, a.cause), q850 = coalesce(p.q850, a.q850),
    sip_status = coalesce(p.sip_status, a.sip_status), early_media = coalesce(p.early_media, a.early_media),
    parked_until = CASE WHEN p.unhold THEN NULL ELSE coalesce(p.parked_until, a.parked_until) END,
    disposition = coalesce(p.disposition, a.disposition), outcome = coalesce(p.outcome, a.outcome),
    rule = CASE WHEN p.ends = 'finished' THEN p.rule ELSE a.rule END,
    ended_at = CASE WHEN p.ends = 'finished' THEN now() ELSE a.ended_at END
  FROM p WHERE a.id = p.id AND a.owner = p.owner AND a.state <> 'ended'
  RETURNING a.id, a.owner, a.run_id, a.cause, p.ends, p.disposition, p.rule, p.parked_until, p."campaignId", p."contactId"
), finished AS (
  UPDATE campaign_contact c SET
    state = CASE WHEN ${again} THEN 'due' ELSE 'done' END, due_at = CASE WHEN ${again} THEN c.callback_at ELSE c.due_at END,
    disposition = CASE WHEN ${again} THEN NULL ELSE w.disposition END, reason = CASE WHEN ${again} THEN 'core.callback' ELSE coalesce(w.rule, w.cause) END,
    callback_at = NULL, resume_run_id = NULL, updated_at = now()
  FROM written w WHERE w.ends = 'finished' AND c.campaign_id = w."campaignId" AND c.contact_id = w."contactId" AND c.state = 'claimed'
), parked AS (
  UPDATE campaign_contact c SET state = 'due', due_at = w.parked_until, reason = w.rule, resume_run_id = w.run_id, updated_at = now()
  FROM written w WHERE w.ends = 'parked' AND c.campaign_id = w."campaignId" AND c.contact_id = w."contactId" AND c.state = 'claimed'
)
SELECT (SELECT count(pg_notify($3, payload))::int FROM unnest($4::text[]) AS payload) AS heard,
  coalesce((SELECT jsonb_agg(id || ' ' || owner) FROM written), '[]') AS written`
