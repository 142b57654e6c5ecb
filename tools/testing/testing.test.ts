import { Client, Connection } from '@temporalio/client'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database'
import { testTemporal } from './temporal'

describe('what the integration tests stand on', () => {
  let first: TestDatabase
  let second: TestDatabase
  beforeAll(async () => {
    ;[first, second] = await Promise.all([testDatabase(), testDatabase()])
  })
  afterAll(() => Promise.all([first.drop(), second.drop()]))

  test('each test database has the migrated tables and shares no rows with another', async () => {
    const [one, two] = [first, second].map(({ url }) => new pg.Client({ connectionString: url }))
    if (!one || !two) throw new Error('two clients expected')
    await Promise.all([one.connect(), two.connect()])
    try {
      await one.query(`INSERT INTO workspace (id, name) VALUES ('w', '{}')`)
      expect((await one.query('SELECT id FROM workspace')).rows).toEqual([{ id: 'w' }])
      expect((await two.query('SELECT id FROM workspace')).rows).toEqual([])
    } finally {
      await Promise.all([one.end(), two.end()])
    }
  })

  test('a workflow can be started in a namespace as soon as it is handed out', async () => {
    const { address, namespace } = await testTemporal()
    const connection = await Connection.connect({ address })
    try {
      const handle = await new Client({ connection, namespace }).workflow.start('anything', { taskQueue: 'callweave', workflowId: 'one' })
      expect((await handle.describe()).status.name).toBe('RUNNING')
    } finally {
      await connection.close()
    }
  })
})
