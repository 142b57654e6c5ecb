import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPool, type SqlPool } from '../server/sql/pool'
import { root } from '../tools/bootstrap/folders.mjs'
import { type TestDatabase, testDatabase } from '../tools/testing/database'

describe('the database', () => {
  let database: TestDatabase
  let sql: SqlPool
  beforeAll(async () => {
    database = await testDatabase()
    sql = createPool(database.url)
  })
  afterAll(async () => {
    await sql.close()
    await database.drop()
  })

  it('is built by the migrations exactly as the schema says', async () => {
    const diff = promisify(execFile)(
      'npx',
      ['prisma', 'migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code'],
      {
        cwd: root,
        env: { ...process.env, DATABASE_URL: database.url },
      },
    )
    expect((await diff).stdout).toContain('No difference')
  })

  // What the schema cannot say was written into the migration by hand: each of it is tried.
  const id = randomUUID()
  const attempt = (columns: string, values: string) =>
    `INSERT INTO attempt (id, workspace_id, campaign_id, contact_id, attempt_no, run_id, plan_hash, call_uuid, switch_node, phone_hash${columns}) VALUES (gen_random_uuid(), 'w', '${id}', gen_random_uuid(), 1, '${id}', 'p', 'u', 'fs1', 'h'${values})`
  it.each([
    ['a state that nobody knows', attempt(', state', `, 'calling'`)],
    ['an attempt that ended without a disposition', attempt(', state, ended_at', `, 'ended', now()`)],
    ['an attempt that was dialled without a clearance', attempt(', dialed_at', ', now()')],
    [
      'a contact whose number stands there in the clear',
      `INSERT INTO contact (id, workspace_id, name, phone, phone_hash, phone_masked, region, updated_at) VALUES (gen_random_uuid(), 'w', 'n', '+8613800138000', 'h', 'm', 'CN', now())`,
    ],
    [
      'a message to a number in the clear',
      `INSERT INTO message (id, workspace_id, idempotency_key, attempt_id, contact_id, channel, locale, text, phone, phone_masked, provider) VALUES (gen_random_uuid(), 'w', 'k', '${id}', '${id}', 'sms', 'en', 't', '+8613800138000', 'm', 'outbox')`,
    ],
    [
      'a campaign without pace',
      `INSERT INTO campaign (id, workspace_id, name, flow_id, flow_version_id, plan_hash, list_id, created_by, calls_per_second) VALUES (gen_random_uuid(), 'w', 'n', '${id}', '${id}', 'p', '${id}', 'u', 0)`,
    ],
    [
      'a verdict that nobody knows',
      `INSERT INTO decision (id, workspace_id, attempt_id, verdict, seen, packs) VALUES (gen_random_uuid(), 'w', '${id}', 'perhaps', '[]', '[]')`,
    ],
  ])('refuses %s', async (_, statement) => {
    await expect(sql.query(statement)).rejects.toMatchObject({ code: '23514' })
  })

  it('takes one attempt of a number per contact and campaign', async () => {
    const statement = (contact: string) =>
      `INSERT INTO attempt (id, workspace_id, campaign_id, contact_id, attempt_no, run_id, plan_hash, call_uuid, switch_node, phone_hash) VALUES (gen_random_uuid(), 'w', '${id}', '${contact}', 1, '${id}', 'p', 'u', 'fs1', 'h')`
    await sql.query(statement(id))
    await expect(sql.query(statement(id))).rejects.toMatchObject({ code: '23505' })
  })

  it('never changes or forgets a decision', async () => {
    const decision = randomUUID()
    await sql.query(`INSERT INTO decision (id, workspace_id, attempt_id, verdict, seen, packs) VALUES ($1, 'w', $2, 'block', '[]', '[]')`, [decision, id])
    await expect(sql.query(`UPDATE decision SET verdict = 'allow' WHERE id = $1`, [decision])).rejects.toThrow('append only')
    await expect(sql.query('DELETE FROM decision WHERE id = $1', [decision])).rejects.toThrow('append only')
  })

  it('finds due contacts by the partial index, whatever the number of those that are done', async () => {
    const campaign = randomUUID()
    await sql.query(
      `INSERT INTO campaign_contact (workspace_id, campaign_id, contact_id, position, state, disposition) SELECT 'w', $1, gen_random_uuid(), n, CASE WHEN n % 1000 = 0 THEN 'due' ELSE 'done' END, CASE WHEN n % 1000 = 0 THEN NULL ELSE 'completed' END FROM generate_series(1, 20000) n`,
      [campaign],
    )
    await sql.query('ANALYZE campaign_contact')
    const plan = await sql.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT contact_id FROM campaign_contact WHERE campaign_id = '${campaign}' AND state = 'due' AND due_at <= now() ORDER BY due_at, position LIMIT 50 FOR UPDATE SKIP LOCKED`,
    )
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('campaign_contact_due')
  })
})
