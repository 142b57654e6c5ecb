import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tools/testing/database'
import { publishInbound } from '../../workflows/testing/publish-inbound'
import { createPhoneVault } from '../crypto/phone-vault'
import { createDb, type Db } from '../db'
import { createPlanStore } from '../plan/plan-store'
import { createPool, type SqlPool } from '../sql/pool'
import { addNumber } from './add-number'
import { matchesNumber } from './match-number'
import { takeInbound } from './take-inbound'

const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })

describe('a call to one of our numbers', () => {
  let database: TestDatabase
  let db: Db
  let sql: SqlPool
  beforeAll(async () => {
    database = await testDatabase()
    db = createDb(database.url)
    sql = createPool(database.url, { connectionsMax: 20 })
    await publishInbound({ db }, { workspaceId: 'w', number: '+862166668800', doors: 'open' })
  })
  afterAll(async () => {
    await db.$disconnect()
    await sql.close()
    await database.drop()
  })
  const take = (call: string, number: string, callerId = '+99910012301') =>
    takeInbound({ sql, plans: createPlanStore(sql), vault }, { call, number, callerId, switchNode: 'fs1' })

  it('is one attempt, however many processes hear of it at the same moment', async () => {
    const call = randomUUID()
    const told = await Promise.all(Array.from({ length: 16 }, () => take(call, '862166668800')))
    expect(new Set(told.map(({ is }) => is))).toEqual(new Set(['run']))
    expect(await db.attempt.findMany({ where: { id: call } })).toMatchObject([
      { runId: call, callUuid: call, direction: 'inbound', state: 'live', counted: true },
    ])
    await sql.query(`UPDATE attempt SET state = 'ended', disposition = 'completed', ended_at = now() WHERE id = $1`, [call])
    expect(await take(call, '862166668800')).toEqual({ is: 'over' })
  })

  it('that nobody answers is refused by one of them', async () => {
    const call = randomUUID()
    const told = await Promise.all(Array.from({ length: 16 }, () => take(call, '862166669999')))
    expect(told.filter((one) => one.is === 'refused' && one.isOurs)).toHaveLength(1)
    expect(told).toHaveLength(16)
  })

  it('counts up for one person, who is one contact by any way of writing the number', async () => {
    const calls = Array.from({ length: 6 }, () => randomUUID())
    await Promise.all(calls.map((call, index) => take(call, '+862166668800', index % 2 === 0 ? '+8613800138000' : '13800138000')))
    const attempts = await db.attempt.findMany({ where: { id: { in: calls } } })
    expect(attempts.map(({ attemptNo }) => attemptNo).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(attempts.map(({ contactId }) => contactId)).size).toBe(1)
  })

  it('a number is kept once, whoever asks, and words are no number', async () => {
    expect(await addNumber({ db }, { workspaceId: 'w', number: '021 6666 8811' })).toMatchObject({ number: '+862166668811' })
    await expect(addNumber({ db }, { workspaceId: 'other', number: '+86 21 6666 8811' })).rejects.toMatchObject({ code: 'number-taken' })
    await expect(addNumber({ db }, { workspaceId: 'w', number: 'hotline' })).rejects.toMatchObject({ code: 'phone-malformed' })
    await expect(addNumber({ db }, { workspaceId: 'w', number: '8001', flowId: randomUUID() })).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each([
    ['862166668800', true],
    ['+862166668800', true],
    ['00862166668800', true],
    ['02166668800', true],
    ['2166668800', true],
    ['66668800', false],
    ['862166668801', false],
    ['', false],
  ])('written as %s it is ours: %s', (dialled, isOurs) => {
    expect(matchesNumber(dialled, '+862166668800')).toBe(isOurs)
  })
})
