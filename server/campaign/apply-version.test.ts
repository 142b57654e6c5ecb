import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { compile, formatFlow, type Plan, shortCall } from '../../flows/index'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { createPhoneVault } from '../crypto/phone-vault'
import { storePlan } from '../plan/store-plan'
import { claim } from '../pump/claim'
import { reportNode } from '../switch-node/report-node'
import { openStores, type OpenStores } from '../testing/open-stores'
import { applyVersion } from './apply-version'

const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })
let stores: OpenStores
let workspaceId: string
let old: Version
let newer: Version

interface Version {
  readonly id: string
  readonly plan: Plan
}

beforeAll(async () => {
  stores = await openStores({ connectionsMax: 20 })
})
afterAll(() => stores?.close())
beforeEach(async () => {
  workspaceId = randomUUID()
  await createWorkspace(stores.db, { workspaceId })
  await createCallerIds(stores.db, { workspaceId, pool: 'main', count: 300, prefix: '+9993' })
  await stores.sql.query('DELETE FROM attempt')
  await reportNode(stores.sql, { name: 'fs1', kind: 'simulator', linesMax: 1000, callsPerSecond: 1000, sessions: 0, isConnected: true }, false)
  await stores.sql.query('UPDATE switch_node SET tokens = calls_per_second')
  const flowId = randomUUID()
  old = await versionOf(flowId, 1, 'Hello.')
  newer = await versionOf(flowId, 2, 'Good day.')
})

async function versionOf(flowId: string, number: number, text: string): Promise<Version> {
  const { db } = stores
  const { flow, layout } = shortCall({ callerName: { en: 'Qicheng' }, locales: ['en'] })
  const changed = { ...flow, nodes: { ...flow.nodes, hello: { type: 'say', config: { text: { en: text } }, on: { next: 'end' } } } }
  const { plan } = compile(changed)
  if (!plan) throw new Error('it does not compile')
  await db.flow.upsert({
    where: { id: flowId },
    create: { id: flowId, workspaceId, slug: `f-${flowId}`, name: { en: 'f' }, draft: formatFlow(changed), layout: JSON.stringify(layout) },
    update: {},
  })
  await storePlan({ db }, { workspaceId, plan })
  const { id } = await db.flowVersion.create({
    data: { workspaceId, flowId, number, source: formatFlow(changed), layout: '{}', planHash: plan.hash, receipt: {}, note: '', publishedBy: 'test' },
  })
  return { id, plan }
}

async function campaignOf(people: number): Promise<string> {
  const { db } = stores
  const version = await db.flowVersion.findUniqueOrThrow({ where: { id: old.id } })
  const { id: campaignId } = await db.campaign.create({
    data: {
      workspaceId,
      name: 'x',
      flowId: version.flowId,
      flowVersionId: old.id,
      planHash: old.plan.hash,
      listId: randomUUID(),
      createdBy: 'test',
      status: 'running',
      startedOn: 'simulator',
      callsPerSecond: 1000,
      linesMax: 1000,
      tokens: 1000,
      tokensAt: new Date(),
    },
  })
  const contacts = Array.from({ length: people }, (_, i) => ({
    id: randomUUID(),
    workspaceId,
    name: 'n',
    region: '001',
    zones: [],
    ...vault.store(`+999${workspaceId.slice(0, 4).replace(/\D/g, '0')}${String(i).padStart(5, '0')}`),
  }))
  await db.contact.createMany({ data: contacts })
  await db.campaignContact.createMany({
    data: contacts.map(({ id }, position) => ({ workspaceId, campaignId, contactId: id, position, dueAt: new Date(Date.now() - 1000) })),
  })
  return campaignId
}

const turn = (campaignId: string) => claim(stores.sql, campaignId, old.plan, 'simulator')
const apply = (campaignId: string, versionId = newer.id) => applyVersion(stores.sql, { workspaceId, campaignId, versionId })
const plansOf = async (campaignId: string) => {
  const rows = await stores.db.attempt.groupBy({ by: ['planHash'], where: { campaignId }, _count: true })
  return Object.fromEntries(rows.map((row) => [row.planHash === newer.plan.hash ? 'newer' : 'old', row._count]))
}

it('gives the new version to those who were never called, and leaves the others on theirs for every later call', async () => {
  const campaignId = await campaignOf(60)
  await stores.sql.query('UPDATE campaign SET lines_max = 20 WHERE id = $1', [campaignId])
  await turn(campaignId)
  expect(await plansOf(campaignId)).toEqual({ old: 20 })
  expect(await apply(campaignId)).toEqual({ from: 1, to: 2, waiting: 40, kept: 20 })
  // Five of those called before are due again, by a call back that they asked for.
  await stores.sql.query(`UPDATE attempt SET state = 'ended', disposition = 'completed', hung_up_at = now(), ended_at = now() WHERE campaign_id = $1`, [
    campaignId,
  ])
  await stores.sql.query(`UPDATE campaign_contact SET state = 'due', due_at = now() - interval '1 hour' WHERE campaign_id = $1 AND position < 5`, [campaignId])
  await turn(campaignId)
  expect(await plansOf(campaignId)).toEqual({ old: 25, newer: 15 })
  await expect(apply(campaignId, old.id)).resolves.toMatchObject({ from: 2, to: 1, waiting: 25 })
})

it('while pumps claim at the same moment, every call runs wholly one version, and nobody is called twice', async () => {
  const campaignId = await campaignOf(200)
  const [applied] = await Promise.all([apply(campaignId), ...Array.from({ length: 8 }, () => turn(campaignId))])
  for (let left = 200; left > 0; left = await stores.db.campaignContact.count({ where: { campaignId, state: 'due' } })) {
    await stores.sql.query('UPDATE campaign SET tokens = 1000 WHERE id = $1', [campaignId])
    await turn(campaignId)
  }
  const plans = await plansOf(campaignId)
  expect((plans.old ?? 0) + (plans.newer ?? 0)).toBe(200)
  expect([plans.old ?? 0, plans.newer]).toEqual([applied.kept, applied.waiting])
  const contacts = await stores.db.attempt.findMany({ where: { campaignId }, distinct: ['contactId'], select: { contactId: true } })
  expect(contacts).toHaveLength(200)
})

it('refuses a version of another flow or workspace, one that answers calls, and a campaign that is over', async () => {
  const campaignId = await campaignOf(1)
  const foreign = await versionOf(randomUUID(), 1, 'Other')
  await expect(apply(campaignId, foreign.id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(applyVersion(stores.sql, { workspaceId: 'elsewhere', campaignId, versionId: newer.id })).rejects.toMatchObject({ code: 'not-found' })
  const inbound = formatFlow({ schemaVersion: 1, name: {}, nodes: { start: { type: 'inbound' } } })
  await stores.db.flowVersion.update({ where: { id: newer.id }, data: { source: inbound } })
  await expect(apply(campaignId)).rejects.toMatchObject({ code: 'flow-answers-calls' })
  await stores.sql.query(`UPDATE campaign SET status = 'done' WHERE id = $1`, [campaignId])
  await expect(apply(campaignId, old.id)).rejects.toMatchObject({ code: 'campaign-state' })
  expect(await stores.db.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({ planHash: old.plan.hash })
})
