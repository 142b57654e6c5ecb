/** All numbers with the latest plan of their flow; there are few, and carriers write them in several ways. */
export const numbersSql = `
SELECT n.id, n.workspace_id, n.number, n.enabled, n.flow_id, v.plan_hash
FROM inbound_number n
LEFT JOIN flow f ON f.id = n.flow_id AND f.archived_at IS NULL
LEFT JOIN LATERAL (SELECT plan_hash FROM flow_version WHERE flow_id = f.id ORDER BY number DESC LIMIT 1) v ON true`

/** $1 number. Calls to one number are written one after the other, so that attempts of one caller count up. */
export const lockNumberSql = 'SELECT id FROM inbound_number WHERE id = $1 FOR UPDATE'

/** $1 call. */
export const knownCallSql = 'SELECT state FROM attempt WHERE id = $1'

/** $1 workspace, $2 phone, $3 its hash, $4 its mask, $5 region, $6 zones, $7 locale, $8 name. Who is known keeps the row as it is. */
export const callerSql = `
WITH added AS (
  INSERT INTO contact (id, workspace_id, name, phone, phone_hash, phone_masked, region, zones, locale, updated_at)
  VALUES (gen_random_uuid(), $1, $8, $2, $3, $4, $5, $6, $7, now()) ON CONFLICT (workspace_id, phone_hash) DO NOTHING RETURNING id
)
SELECT id FROM added UNION ALL SELECT id FROM contact WHERE workspace_id = $1 AND phone_hash = $3 LIMIT 1`

/** $1 call, $2 workspace, $3 number, $4 contact, $5 plan, $6 node, $7 phone hash. The call is live before there is an attempt: it was answered by the switch. */
export const insertCallSql = `
INSERT INTO attempt (id, workspace_id, campaign_id, contact_id, direction, attempt_no, run_id, plan_hash, state, call_uuid, switch_node, phone_hash, answered_at)
SELECT $1::uuid, $2, $3, $4, 'inbound', coalesce(max(attempt_no), 0) + 1, $1::uuid, $5, 'live', $1::text, $6, $7, now()
FROM attempt WHERE campaign_id = $3 AND contact_id = $4`

/** $1 call, $2 workspace, $3 number, $4 reason, $5 node. A row comes back to the first who writes it. */
export const refuseSql = `
INSERT INTO inbound_refusal (call_uuid, workspace_id, number, reason, switch_node) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (call_uuid) DO NOTHING RETURNING call_uuid`
