import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { createCallerIds } from '../../../prisma/seed/create-caller-ids'
import { createWorkspace } from '../../../prisma/seed/create-workspace'
import { callUuid } from '../../../server/attempt/call-uuid'
import { createPhoneVault } from '../../../server/crypto/phone-vault'
import { createDb } from '../../../server/db'
import { addDoNotCall } from '../../../server/do-not-call/add-do-not-call'
import type { Log } from '../../../server/log'
import { storePlan } from '../../../server/plan/store-plan'
import { createPool } from '../../../server/sql/pool'
import { type Plan, purposes } from '../../../flows/index'
import { testDatabase } from '../../../tools/testing/database'

export const attributes = { level: 'gold', price: 12, count: 3, orderNo: 'A1', visitAt: '2026-01-05T02:00:03Z', course: '钢琴课' } as const

export interface NewRun {
  readonly plan: Plan
  readonly number: string
  readonly locale: 'zh-CN' | 'en'
  readonly consent: boolean
  readonly doNotCall: boolean
}

/** The database with a running campaign, numbers to call from, and nobody called yet. */
export async function openStores() {
  const database = await testDatabase()
  const db = createDb(database.url)
  const sql = createPool(database.url, { connectionsMax: 24 })
  const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })
  const folder = mkdtempSync(join(tmpdir(), 'callweave-differential-'))
  const workspaceId = randomUUID()
  await createWorkspace(db, { workspaceId })
  for (const [index, pool] of ['main', 'beijing', 'school'].entries()) await createCallerIds(db, { workspaceId, pool, count: 4000, prefix: `+9993${index}` })
  const campaign = await db.campaign.create({
    data: {
      workspaceId,
      name: 'differential',
      flowId: randomUUID(),
      flowVersionId: randomUUID(),
      planHash: 'several',
      listId: randomUUID(),
      createdBy: 'test',
      status: 'running',
      startedOn: 'simulator',
    },
  })
  const told: string[] = []
  const note = (fields: object, message: string) => told.push(`${message} ${JSON.stringify(fields)}`)
  const log: Log = { info: () => undefined, warn: note, error: note }
  return {
    db,
    sql,
    vault,
    folder,
    log,
    /** Warnings and errors so far. */
    told,
    workspaceId,
    campaignId: campaign.id,
    /** An attempt that the pump would have claimed. */
    claim: async ({ plan, number, locale, consent, doNotCall }: NewRun) => {
      await storePlan({ db }, { workspaceId, plan })
      const stored = vault.store(number)
      const contact = await db.contact.create({ data: { workspaceId, name: 'Ada', ...stored, region: '001', zones: [], locale, attributes } })
      const { phoneHash } = stored
      if (consent)
        await db.consent.createMany({
          data: purposes.map((purpose) => ({ workspaceId, phoneHash, purpose, level: 'express', source: 'test', grantedAt: new Date(0) })),
        })
      if (doNotCall) await addDoNotCall(sql, { workspaceId, phoneHash, reason: 'optOut', source: 'test' })
      const runId = randomUUID()
      await db.attempt.create({
        data: {
          id: runId,
          runId,
          workspaceId,
          campaignId: campaign.id,
          contactId: contact.id,
          attemptNo: 1,
          planHash: plan.hash,
          callUuid: callUuid(runId),
          switchNode: 'fs1',
          phoneHash,
        },
      })
      return { runId, contactId: contact.id }
    },
    /** Time passes for one contact: what was done lies further back. */
    age: (contactId: string, ms: number) =>
      sql.query(
        `UPDATE attempt SET dialed_at = dialed_at - make_interval(secs => $2), cleared_at = cleared_at - make_interval(secs => $2) WHERE contact_id = $1`,
        [contactId, ms / 1000],
      ),
    close: async () => {
      await db.$disconnect()
      await sql.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Stores = Awaited<ReturnType<typeof openStores>>
