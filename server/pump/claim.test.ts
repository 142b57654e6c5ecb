import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compile, parseFlow, type Plan } from '../../flows/index'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { root } from '../../tools/bootstrap/folders.mjs'
import { type TestDatabase, testDatabase } from '../../tools/testing/database'
import { whyNotCalled } from '../campaign/why-not-called'
import { createPhoneVault } from '../crypto/phone-vault'
import { createDb, type Db } from '../db'
import { storePlan } from '../plan/store-plan'
import { createPool, type SqlPool } from '../sql/pool'
import { type NodeReport, reportNode } from '../switch-node/report-node'
import { setDraining } from '../switch-node/set-draining'
import { claim } from './claim'
import { closeCampaign } from './close-campaign'

const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })

describe('the pump claims', () => {
  let database: TestDatabase
  let db: Db
  let sql: SqlPool
  let plan: Plan
  let workspaceId: string
  beforeAll(async () => {
    database = await testDatabase()
    db = createDb(database.url)
    sql = createPool(database.url, { connectionsMax: 20 })
    const { flow } = parseFlow(await readFile(`${root}/flows/examples/good/survey.flow.json`, 'utf8'))
    const compiled = flow ? compile(flow) : null
    if (!compiled?.plan) throw new Error('the example does not compile')
    plan = compiled.plan
  })
  afterAll(async () => {
    await db.$disconnect()
    await sql.close()
    await database.drop()
  })
  beforeEach(async () => {
    workspaceId = randomUUID()
    await createWorkspace(db, { workspaceId })
    await storePlan({ db }, { workspaceId, plan })
    await createCallerIds(db, { workspaceId, pool: 'main', count: 500, prefix: '+9993' })
    await sql.query('DELETE FROM switch_node')
    // Lines of a node are counted over all campaigns.
    await sql.query('DELETE FROM attempt')
    await hear('fs1')
  })

  const hear = (name: string, more: Partial<NodeReport> = {}) =>
    reportNode(
      sql,
      { name, kind: 'simulator', linesMax: 1000, callsPerSecond: 1000, sessions: 0, isConnected: true, ...more },
      more.isConnected === false,
    ).then(() =>
      // A new node's bucket is empty; as if it had been there for a while.
      sql.query(`UPDATE switch_node SET tokens = greatest(1, calls_per_second) WHERE name = $1`, [name]),
    )

  interface Wanted {
    readonly people: number
    readonly callsPerSecond?: number
    readonly linesMax?: number
    /** Tokens already in the bucket. */
    readonly tokens?: number
    readonly contact?: { readonly region: string; readonly zones: string[] }
  }

  async function campaignOf({
    people,
    callsPerSecond = 100,
    linesMax = 1000,
    tokens = callsPerSecond,
    contact = { region: '001', zones: [] },
  }: Wanted): Promise<string> {
    const campaign = await db.campaign.create({
      data: {
        workspaceId,
        name: 'x',
        flowId: randomUUID(),
        flowVersionId: randomUUID(),
        planHash: plan.hash,
        listId: randomUUID(),
        createdBy: 'test',
        status: 'running',
        startedOn: 'simulator',
        callsPerSecond,
        linesMax,
        tokens,
        tokensAt: new Date(),
      },
    })
    const rows = Array.from({ length: people }, (_, index) => ({
      id: randomUUID(),
      workspaceId,
      name: 'n',
      ...vault.store(`+999${String(index).padStart(8, '0')}`),
      ...contact,
    }))
    await db.contact.createMany({ data: rows, skipDuplicates: true })
    const stored = await db.contact.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } })
    await db.campaignContact.createMany({
      data: stored.map((row, position) => ({ workspaceId, campaignId: campaign.id, contactId: row.id, position, dueAt: new Date(Date.now() - 1000) })),
    })
    return campaign.id
  }
  const turn = (campaignId: string) => claim(sql, campaignId, plan, 'simulator')
  const claimedOf = async (campaignId: string) => await db.attempt.count({ where: { campaignId } })

  it('no more than the bucket holds, however many pumps turn at once', async () => {
    const campaignId = await campaignOf({ people: 200, callsPerSecond: 10, tokens: 10 })
    await sql.query(`UPDATE campaign SET calls_per_second = 0.001, tokens = 7, tokens_at = now() WHERE id = $1`, [campaignId])
    await Promise.all(Array.from({ length: 12 }, () => turn(campaignId)))
    // The bucket of so slow a campaign holds one call, whatever was in it.
    expect(await claimedOf(campaignId)).toBe(1)
  })

  it('each contact once, in order, up to the lines there are', async () => {
    const campaignId = await campaignOf({ people: 60, linesMax: 35 })
    await Promise.all(Array.from({ length: 8 }, () => turn(campaignId)))
    expect(await claimedOf(campaignId)).toBe(35)
    const claimed = await db.campaignContact.findMany({ where: { campaignId, state: 'claimed' }, orderBy: { position: 'asc' } })
    expect(claimed.map((row) => row.position)).toEqual(Array.from({ length: 35 }, (_, index) => index))
    const waiting = await db.campaignContact.findFirstOrThrow({ where: { campaignId, state: 'due' } })
    expect(await whyNotCalled({ sql }, { workspaceId, campaignId, contactId: waiting.contactId })).toMatchObject({ code: 'linesFull', untilMs: null })
    await sql.query(`UPDATE attempt SET hung_up_at = now() WHERE campaign_id = $1`, [campaignId])
    await turn(campaignId)
    expect(await claimedOf(campaignId)).toBe(60)
  })

  it('nobody whose window is closed: they come up when it opens, and the data says why', async () => {
    const zone = zoneWhereItIsNight()
    const campaignId = await campaignOf({ people: 5, contact: { region: 'CN', zones: [zone] } })
    expect(await turn(campaignId)).toMatchObject({ is: 'claimed', runs: [] })
    expect(await claimedOf(campaignId)).toBe(0)
    const asleep = await db.campaignContact.findMany({ where: { campaignId } })
    for (const row of asleep) {
      expect(row.reason).toBe('core.callingWindow')
      const [hour] = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
        .format(row.dueAt)
        .split(':')
        .map(Number)
      expect(hour).toBe(9)
      expect(row.dueAt.getTime()).toBeGreaterThan(Date.now())
    }
    const [first] = asleep
    expect(await whyNotCalled({ sql }, { workspaceId, campaignId, contactId: first?.contactId ?? '' })).toMatchObject({
      code: 'windowClosed',
      untilMs: first?.dueAt.getTime(),
      rule: 'core.callingWindow',
    })
  })

  it('nobody while every caller ID is inside its gap, and says until when', async () => {
    await sql.query(`UPDATE caller_id SET free_at = now() + interval '20 seconds' WHERE workspace_id = $1`, [workspaceId])
    const campaignId = await campaignOf({ people: 3 })
    expect(await turn(campaignId)).toMatchObject({ is: 'claimed', runs: [] })
    const waiting = await db.campaignContact.findFirstOrThrow({ where: { campaignId } })
    expect(await whyNotCalled({ sql }, { workspaceId, campaignId, contactId: waiting.contactId })).toMatchObject({ code: 'callerIdsBusy' })
  })

  const placesOf = async (campaignId: string) => {
    const rows = await db.attempt.groupBy({ by: ['switchNode'], where: { campaignId }, _count: true, orderBy: { switchNode: 'asc' } })
    return Object.fromEntries(rows.map((row) => [row.switchNode, row._count]))
  }
  const whyOf = async (campaignId: string) => {
    const waiting = await db.campaignContact.findFirstOrThrow({ where: { campaignId, state: 'due' } })
    return (await whyNotCalled({ sql }, { workspaceId, campaignId, contactId: waiting.contactId })).code
  }

  it('for the node with the most room, within the lines of each, whatever the campaign and however many pumps turn', async () => {
    await hear('fs1', { linesMax: 12 })
    await hear('fs2', { linesMax: 6 })
    const [first, second] = [await campaignOf({ people: 40 }), await campaignOf({ people: 40 })]
    await Promise.all(Array.from({ length: 12 }, (_, index) => turn(index % 2 === 0 ? first : second)))
    const [one, other] = [await placesOf(first), await placesOf(second)]
    expect({ fs1: (one.fs1 ?? 0) + (other.fs1 ?? 0), fs2: (one.fs2 ?? 0) + (other.fs2 ?? 0) }).toEqual({ fs1: 12, fs2: 6 })
    expect(await whyOf(first)).toBe('switchesFull')
  })

  it('within the calls per second of each node', async () => {
    await hear('fs1', { callsPerSecond: 0.001 })
    await hear('fs2', { callsPerSecond: 0.001 })
    const campaignId = await campaignOf({ people: 20 })
    await Promise.all(Array.from({ length: 6 }, () => turn(campaignId)))
    // So slow a node's bucket holds one call.
    expect(await placesOf(campaignId)).toEqual({ fs1: 1, fs2: 1 })
  })

  it.each([
    ['drains', () => setDraining(sql, 'fs2', true)],
    ['lost its link', () => hear('fs2', { isConnected: false })],
    ['was not heard of for a while', () => sql.query(`UPDATE switch_node SET heard_at = now() - interval '11 seconds' WHERE name = 'fs2'`)],
    ['is of another kind', () => hear('fs2', { kind: 'real' })],
  ])('nobody for a node that %s', async (_, spoil) => {
    await hear('fs2')
    await spoil()
    const campaignId = await campaignOf({ people: 20, linesMax: 10 })
    await turn(campaignId)
    expect(await placesOf(campaignId)).toEqual({ fs1: 10 })
  })

  it('nobody while there is no node at all, and the data says why', async () => {
    await setDraining(sql, 'fs1', true)
    const campaignId = await campaignOf({ people: 3 })
    expect(await turn(campaignId)).toMatchObject({ is: 'claimed', runs: [] })
    expect(await whyOf(campaignId)).toBe('noSwitch')
  })

  it('by the new pace from the next turn on', async () => {
    const campaignId = await campaignOf({ people: 20, callsPerSecond: 0.001, tokens: 0 })
    await turn(campaignId)
    expect(await claimedOf(campaignId)).toBe(0)
    await db.campaign.update({ where: { id: campaignId }, data: { callsPerSecond: 8, tokensAt: new Date(Date.now() - 1000) } })
    await turn(campaignId)
    expect(await claimedOf(campaignId)).toBe(8)
  })

  it.each(['paused', 'draining', 'done', 'cancelled', 'scheduled'] as const)('nobody of a campaign that is %s', async (status) => {
    const campaignId = await campaignOf({ people: 3 })
    await db.campaign.update({ where: { id: campaignId }, data: { status } })
    expect(await turn(campaignId)).toEqual({ is: 'stopped', status })
    expect(await claimedOf(campaignId)).toBe(0)
  })

  it('a parked run again from where it stood, under the same attempt', async () => {
    const campaignId = await campaignOf({ people: 1 })
    const first = await turn(campaignId)
    const runId = first.is === 'claimed' ? (first.runs[0]?.runId ?? '') : ''
    await sql.query(`UPDATE attempt SET parked_until = now() - interval '1 second', started_at = now() WHERE id = $1`, [runId])
    await sql.query(`UPDATE campaign_contact SET state = 'due', due_at = now() - interval '1 second', resume_run_id = $2 WHERE campaign_id = $1`, [
      campaignId,
      runId,
    ])
    expect(await turn(campaignId)).toMatchObject({ is: 'claimed', runs: [{ runId, resumed: true }] })
    expect(await claimedOf(campaignId)).toBe(1)
    expect(await db.attempt.findUnique({ where: { id: runId } })).toMatchObject({ parkedUntil: null, startedAt: null, attemptNo: 1 })
  })

  it('says when there is nothing left to do, and closes what a cancel leaves over', async () => {
    const campaignId = await campaignOf({ people: 4, linesMax: 2 })
    await turn(campaignId)
    expect(await closeCampaign(sql, { workspaceId, campaignId, as: 'cancelled' })).toMatchObject({ underWay: 2 })
    await sql.query(`UPDATE campaign_contact SET state = 'done', disposition = 'completed' WHERE campaign_id = $1 AND state = 'claimed'`, [campaignId])
    expect(await turn(campaignId)).toEqual({ is: 'nothingDue', untilMs: null, underWay: 0 })
    expect(await closeCampaign(sql, { workspaceId, campaignId, as: 'cancelled' })).toMatchObject({ underWay: 0 })
    expect(await db.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({ status: 'cancelled' })
  })
})

/** A zone in which it is three in the morning now, whenever this test runs. */
function zoneWhereItIsNight(): string {
  const ahead = ((3 - new Date().getUTCHours() + 36) % 24) - 12
  // The sign of these names counts hours behind UTC.
  return ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
