/**
 * Slots of the calendar `c` from its hours of the week, as moments. Postgres knows the zones, so a day of 23 or 25 hours has its own slots;
 * wall-clock times that a day has not, or has twice, are one slot each.
 */
const grid = `
SELECT DISTINCT (d.day + make_interval(mins => m.minute)) AT TIME ZONE c.zone AS starts_at
FROM c, generate_series(0, c.days_ahead) AS n,
  LATERAL (SELECT date_trunc('day', now() AT TIME ZONE c.zone) + make_interval(days => n) AS day) d,
  LATERAL jsonb_to_recordset(coalesce(c.weekly -> extract(isodow FROM d.day)::int::text, '[]')) AS h("startMin" int, "endMin" int),
  LATERAL generate_series(h."startMin", h."endMin" - c.slot_minutes, c.slot_minutes) AS m(minute)
WHERE NOT c.days_off ? to_char(d.day, 'YYYY-MM-DD')`

/** `time`: wall clock of the calendar, 2026-11-27 15:00; weekday: ISO. */
const localColumns = (moment: string, zone: string) =>
  `to_char(${moment} AT TIME ZONE ${zone}, 'YYYY-MM-DD HH24:MI') AS time, extract(isodow FROM ${moment} AT TIME ZONE ${zone})::int AS weekday`

/** $1 workspace, $2 calendar, $3 contact, $4 how many. One row without a slot when the calendar has none free, no row when it does not exist. */
export const slotsSql = `
WITH c AS (SELECT * FROM calendar WHERE workspace_id = $1 AND name = $2),
free AS (
  SELECT g.starts_at FROM c, (${grid}) g LEFT JOIN calendar_slot s ON s.starts_at = g.starts_at AND s.calendar_id = (SELECT id FROM c)
  WHERE g.starts_at >= now() + make_interval(mins => c.notice_minutes) AND coalesce(s.taken, 0) < c.capacity
    AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.calendar_id = c.id AND b.contact_id = $3 AND b.starts_at = g.starts_at AND b.state = 'booked')
  ORDER BY g.starts_at LIMIT $4
)
SELECT free.starts_at, ${localColumns('free.starts_at', 'c.zone')} FROM c LEFT JOIN free ON true ORDER BY free.starts_at`

/**
 * $1 workspace, $2 calendar, $3 slot, $4 contact, $5 attempt, $6 key, $7 whether an earlier booking is given up for it.
 *
 * One statement cannot overbook: the place is taken on the slot's own row, whose newest version the condition sees once its lock is held. The
 * calendar's row is locked first, so that two people who change places do not wait for each other for ever.
 */
export const bookSql = `
WITH c AS MATERIALIZED (SELECT * FROM calendar WHERE workspace_id = $1 AND name = $2 FOR NO KEY UPDATE),
wanted AS (
  SELECT c.* FROM c WHERE $3 >= now() AND EXISTS (SELECT 1 FROM (${grid}) g WHERE g.starts_at = $3)
    AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.idempotency_key = $6)
    AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.calendar_id = c.id AND b.contact_id = $4 AND b.starts_at = $3 AND b.state = 'booked')
), place AS (
  INSERT INTO calendar_slot AS s (workspace_id, calendar_id, starts_at, taken) SELECT workspace_id, id, $3, 1 FROM wanted
  ON CONFLICT (calendar_id, starts_at) DO UPDATE SET taken = s.taken + 1 WHERE s.taken < (SELECT capacity FROM calendar k WHERE k.id = s.calendar_id)
  RETURNING calendar_id, starts_at
), made AS (
  INSERT INTO booking (id, workspace_id, calendar_id, starts_at, contact_id, attempt_id, idempotency_key)
  SELECT gen_random_uuid(), $1, calendar_id, starts_at, $4, $5, $6 FROM place RETURNING id
), given AS (
  UPDATE booking b SET state = 'moved', ended_key = $6, ended_at = now() FROM place WHERE $7 AND b.id = (
    SELECT id FROM booking e WHERE e.calendar_id = place.calendar_id AND e.contact_id = $4 AND e.state = 'booked' AND e.starts_at > now() ORDER BY e.starts_at LIMIT 1
  ) AND b.state = 'booked' RETURNING b.calendar_id, b.starts_at
), freed AS (
  UPDATE calendar_slot s SET taken = s.taken - 1 FROM given WHERE s.calendar_id = given.calendar_id AND s.starts_at = given.starts_at
)
SELECT count(*)::int AS made FROM made`

/** $1 workspace, $2 calendar, $3 slot, $4 contact, $5 key. What a booker holds, whoever asked for it; no row when there is no such calendar. */
export const heldSql = `
SELECT b.id IS NOT NULL AS held, ${localColumns('b.starts_at', 'c.zone')}
FROM calendar c LEFT JOIN LATERAL (
  SELECT id, starts_at FROM booking b WHERE b.idempotency_key = $5 OR (b.calendar_id = c.id AND b.contact_id = $4 AND b.starts_at = $3 AND b.state = 'booked')
  ORDER BY b.idempotency_key = $5 DESC LIMIT 1
) b ON true WHERE c.workspace_id = $1 AND c.name = $2`

/** $1 workspace, $2 calendar, $3 contact, $4 key. Gives up the contact's next booking; a key that did so already does nothing more. */
export const cancelSql = `
WITH c AS MATERIALIZED (SELECT * FROM calendar WHERE workspace_id = $1 AND name = $2 FOR NO KEY UPDATE),
gone AS (
  UPDATE booking b SET state = 'cancelled', ended_key = $4, ended_at = now() FROM c WHERE b.state = 'booked' AND b.id = (
    SELECT id FROM booking e WHERE e.calendar_id = c.id AND e.contact_id = $3 AND e.state = 'booked' AND e.starts_at > now() ORDER BY e.starts_at LIMIT 1
  ) AND NOT EXISTS (SELECT 1 FROM booking e WHERE e.ended_key = $4) RETURNING b.calendar_id, b.starts_at
), freed AS (
  UPDATE calendar_slot s SET taken = s.taken - 1 FROM gone WHERE s.calendar_id = gone.calendar_id AND s.starts_at = gone.starts_at
)
SELECT (EXISTS (SELECT 1 FROM gone) OR EXISTS (SELECT 1 FROM booking WHERE ended_key = $4)) AS done FROM c`

/** $1 workspace, $2 booking. Gives up one booking and its place; a row says whether this did it, none that there is no such booking. */
export const cancelBookingSql = `
WITH gone AS (
  UPDATE booking SET state = 'cancelled', ended_at = now() WHERE workspace_id = $1 AND id = $2 AND state = 'booked' RETURNING calendar_id, starts_at
), freed AS (
  UPDATE calendar_slot s SET taken = s.taken - 1 FROM gone WHERE s.calendar_id = gone.calendar_id AND s.starts_at = gone.starts_at
)
SELECT EXISTS (SELECT 1 FROM gone) AS freed FROM booking WHERE workspace_id = $1 AND id = $2`
