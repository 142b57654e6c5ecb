import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tools/testing/database'
import { runCallweave } from '../../tools/testing/run-callweave'
import { temporaryFolder } from '../../tools/testing/temporary-folder'
import { createPool, type Sql, type SqlPool } from '../sql/pool'
import { readChain } from './read-chain'
import { sealDecisions } from './seal-decisions'
import { verifyLedger } from './verify-ledger'

let database: TestDatabase
let sql: SqlPool
let workspaceId = ''

beforeAll(async () => {
  database = await testDatabase()
  sql = createPool(database.url, { connectionsMax: 20 })
})

afterAll(async () => {
  await sql.close()
  await database.drop()
})

beforeEach(() => {
  workspaceId = randomUUID()
})

const decide = (on: Sql, verdict = 'allow') =>
  on.query(
    `INSERT INTO decision (id, workspace_id, attempt_id, verdict, rule, seen, packs) VALUES (gen_random_uuid(), $1, gen_random_uuid(), $2, 'core.consent', '[{"ok": true, "rule": "core.consent", "value": 3.5}]', '[]')`,
    [workspaceId, verdict],
  )

async function decided(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await decide(sql)
  await sealDecisions(sql)
}

/** Whoever owns the database can switch its guards off; the chain is what still tells. */
async function tamper(statement: string): Promise<void> {
  await sql.transaction(async (tx) => {
    for (const table of ['decision', 'decision_seal']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await tx.query(statement, [workspaceId])
    for (const table of ['decision', 'decision_seal']) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  })
}

describe('the decision ledger', () => {
  it('chains every decision once, while many decide and several seal', async () => {
    const deciders = Array.from({ length: 60 }, () => sql.transaction((tx) => decide(tx)))
    const sealers = Array.from({ length: 5 }, () => sealDecisions(sql))
    await Promise.all([...deciders, ...sealers])
    await sealDecisions(sql)
    expect(await verifyLedger(sql, workspaceId)).toMatchObject({ is: 'intact', rows: 60, unsealed: 0 })
  })

  it('takes a decision that was begun before the others and committed after they were sealed', async () => {
    await sql.transaction(async (late) => {
      await decide(late, 'block')
      for (let index = 0; index < 3; index++) await decide(sql)
      await sealDecisions(sql)
      expect(await verifyLedger(sql, workspaceId)).toMatchObject({ rows: 3, unsealed: 0 })
    })
    expect(await verifyLedger(sql, workspaceId)).toMatchObject({ rows: 3, unsealed: 1 })
    await sealDecisions(sql)
    expect(await verifyLedger(sql, workspaceId)).toMatchObject({ is: 'intact', rows: 4, unsealed: 0 })
  })

  it('holds one chain per workspace', async () => {
    await decided(2)
    const first = await verifyLedger(sql, workspaceId)
    workspaceId = randomUUID()
    await decided(1)
    expect(await verifyLedger(sql, workspaceId)).toMatchObject({ rows: 1 })
    expect(await verifyLedger(sql, workspaceId)).not.toMatchObject({ head: first.is === 'intact' ? first.head : '' })
  })

  it.each([
    [
      'a verdict that was changed',
      `UPDATE decision SET verdict = 'block' WHERE id = (SELECT decision_id FROM decision_seal WHERE workspace_id = $1 AND seq = 3)`,
      3,
      'altered',
    ],
    [
      'a value that was changed',
      `UPDATE decision SET seen = '[]' WHERE id = (SELECT decision_id FROM decision_seal WHERE workspace_id = $1 AND seq = 2)`,
      2,
      'altered',
    ],
    [
      'a decision that was removed',
      'DELETE FROM decision WHERE id = (SELECT decision_id FROM decision_seal WHERE workspace_id = $1 AND seq = 4)',
      4,
      'altered',
    ],
    ['a seal that was removed', 'DELETE FROM decision_seal WHERE workspace_id = $1 AND seq = 2', 2, 'unlinked'],
  ] as const)('shows %s, and where', async (_, statement, row, why) => {
    await decided(5)
    await tamper(statement)
    expect(await verifyLedger(sql, workspaceId)).toMatchObject({ is: 'broken', row, why })
  })

  it('shows a tail that was cut off to whoever kept the head', async () => {
    await decided(5)
    const before = await verifyLedger(sql, workspaceId)
    if (before.is !== 'intact') throw new Error(before.why)
    await tamper('DELETE FROM decision_seal WHERE workspace_id = $1 AND seq = 5')
    expect(await verifyLedger(sql, workspaceId)).toMatchObject({ is: 'intact', rows: 4, unsealed: 1 })
    expect(await verifyLedger(sql, workspaceId, before.head)).toMatchObject({ is: 'broken', why: 'cut' })
  })

  it.each(['UPDATE decision_seal SET hash = prev_hash', 'DELETE FROM decision_seal', 'TRUNCATE decision_seal', 'TRUNCATE decision'])(
    'the database itself refuses: %s',
    async (statement) => {
      await decided(1)
      await expect(sql.query(statement)).rejects.toThrow('append only')
    },
  )

  it('leaves as evidence that is verified with nothing else running', async () => {
    await decided(4)
    const file = join(temporaryFolder(), 'evidence.ndjson')
    const links: object[] = []
    for await (const page of readChain(sql, workspaceId)) links.push(...page)
    writeFileSync(file, links.map((link) => `${JSON.stringify(link)}\n`).join(''))
    const verdict = await verifyLedger(sql, workspaceId)
    const head = verdict.is === 'intact' ? verdict.head : ''
    expect(await runCallweave(['ledger', 'verify', file, '--head', head])).toMatchObject({ code: 0, stdout: `Intact: 4 rows, head ${head}\n` })
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('3.5', '3.6'))
    expect(await runCallweave(['ledger', 'verify', file])).toMatchObject({ code: 1, stderr: 'Row 1 was altered or removed.\n' })
    writeFileSync(file, text.split('\n').slice(0, 3).join('\n'))
    expect(await runCallweave(['ledger', 'verify', file, '--head', head])).toMatchObject({ code: 1, stderr: expect.stringContaining('cut off') })
    writeFileSync(file, `${text}what?\n`)
    expect(await runCallweave(['ledger', 'verify', file])).toMatchObject({ code: 2, stderr: expect.stringMatching(/\[evidence-unreadable\].*5/) })
  })
})
