import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { advance, compile, formatFlow, type Plan, shortCall } from '../../flows/index'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { createAttemptStore } from '../attempt/attempt-store'
import { createClearanceStore } from '../clearance/clearance-store'
import { createPhoneVault } from '../crypto/phone-vault'
import { createPlanStore } from '../plan/plan-store'
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

function short(text = 'Hello.') {
  const { flow, layout } = shortCall({ callerName: { en: 'Qicheng' }, locales: ['en'] })
  const changed = { ...flow, nodes: { ...flow.nodes, hello: { type: 'say', config: { text: { en: text } }, on: { next: 'end' } } } }
  const { plan } = compile(changed)
  if (!plan) throw new Error('it does not compile')
  return { plan, changed, layout }
}

async function versionOf(flowId: string, number: number, text: string): Promise<Version> {
  const { db } = stores
  const { plan, changed, layout } = short(text)
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

const turn = (campaignId: string, { plan } = old) => claim(stores.sql, campaignId, plan, 'simulator')
const dialled = (campaignId: string) =>
  stores.sql.query(
    `UPDATE attempt SET state = 'dialing', cleared_at = now(), dialed_at = now(), caller_id_id = (SELECT id FROM caller_id LIMIT 1) WHERE campaign_id = $1`,
    [campaignId],
  )
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
  await dialled(campaignId)
  expect(await apply(campaignId)).toEqual({ from: 1, to: 2, waiting: 40, kept: 20 })
  // Five of those called before are due again, by a call back that they asked for.
  await stores.sql.query(`UPDATE attempt SET state = 'ended', disposition = 'completed', hung_up_at = now(), ended_at = now() WHERE campaign_id = $1`, [
    campaignId,
  ])
  await stores.sql.query(`UPDATE campaign_contact SET state = 'due', due_at = now() - interval '1 hour' WHERE campaign_id = $1 AND position < 5`, [campaignId])
  // A pump that does not know yet claims nobody by the old version.
  expect(await turn(campaignId)).toEqual({ is: 'moved' })
  await turn(campaignId, newer)
  expect(await plansOf(campaignId)).toEqual({ old: 25, newer: 15 })
  await expect(apply(campaignId, old.id)).resolves.toMatchObject({ from: 2, to: 1, waiting: 40, kept: 20 })
})

it('while pumps claim at the same moment, every call runs wholly one version, and nobody is called twice', async () => {
  const campaignId = await campaignOf(200)
  const [applied] = await Promise.all([apply(campaignId), ...Array.from({ length: 8 }, () => turn(campaignId))])
  expect(applied).toMatchObject({ waiting: 200, kept: 0 })
  for (let left = 200; left > 0; left = await stores.db.campaignContact.count({ where: { campaignId, state: 'due' } })) {
    await stores.sql.query('UPDATE campaign SET tokens = 1000 WHERE id = $1', [campaignId])
    await turn(campaignId, newer)
  }
  expect(await plansOf(campaignId)).toEqual({ newer: 200 })
  const contacts = await stores.db.attempt.findMany({ where: { campaignId }, distinct: ['contactId'], select: { contactId: true } })
  expect(contacts).toHaveLength(200)
})

it('reaches whoever was claimed and not dialled: the call begins with the new version, at once and not at the hour of the old', async () => {
  const campaignId = await campaignOf(3)
  await turn(campaignId)
  const [waits, sent] = await stores.db.attempt.findMany({ where: { campaignId } })
  if (!waits || !sent) throw new Error('nobody was claimed')
  // One is put off until tomorrow by a rule, another has had a message from the old version.
  await stores.sql.query(`UPDATE attempt SET checkpoint = '{"pending":{"do":"wait"}}', parked_until = now() + interval '1 day' WHERE id = $1`, [waits.id])
  await stores.sql.query(
    `UPDATE campaign_contact SET state = 'due', due_at = now() + interval '1 day', resume_run_id = $2 WHERE campaign_id = $1 AND contact_id = $3`,
    [campaignId, waits.runId, waits.contactId],
  )
  const step = { workspaceId, campaignId, part: 0, step: 'x', at: new Date() }
  await stores.db.traceStep.createMany({
    data: [
      { ...step, attemptId: waits.id, seq: 2, kind: 'check' },
      { ...step, attemptId: sent.id, seq: 2, kind: 'message' },
    ],
  })
  expect(await apply(campaignId)).toMatchObject({ waiting: 2, kept: 1 })
  expect(await plansOf(campaignId)).toEqual({ newer: 2, old: 1 })
  expect(await stores.db.attempt.findUnique({ where: { id: waits.id } })).toMatchObject({ planHash: newer.plan.hash, checkpoint: null, attemptNo: 1 })
  expect(await stores.db.traceStep.count({ where: { attemptId: waits.id } })).toBe(0)
  expect(await turn(campaignId, newer)).toMatchObject({ is: 'claimed', runs: [{ runId: waits.runId, resumed: true }] })
})

it('whoever slept until the hours of the old version is looked at by those of the new one', async () => {
  const campaignId = await campaignOf(1)
  await stores.sql.query(`UPDATE campaign_contact SET due_at = now() + interval '1 day', reason = 'core.callingWindow' WHERE campaign_id = $1`, [campaignId])
  await apply(campaignId)
  expect(await turn(campaignId, newer)).toMatchObject({ is: 'claimed', runs: [{ resumed: false }] })
})

describe('a segment that is at work on such a call', () => {
  const check = { do: 'check', purpose: 'service', gates: ['consent', 'callerIdRoom'], pool: 'main' } as const
  const state = advance(short().plan, null, { type: 'start', vars: {}, locale: 'en', contactKey: 'c', nowMs: 0 }).state
  const store = () => createAttemptStore({ sql: stores.sql, vault, plans: createPlanStore(stores.sql) })
  const clearances = () => createClearanceStore({ sql: stores.sql, switch: 'simulator' })

  async function opened(campaignId: string, owner: string, skip = 0) {
    const attempt = await stores.db.attempt.findFirstOrThrow({ where: { campaignId }, orderBy: { id: 'asc' }, skip })
    const { phoneHash } = attempt
    await stores.db.consent.create({ data: { workspaceId, phoneHash, purpose: 'service', level: 'express', source: 'test', grantedAt: new Date(0) } })
    const found = await store().open(attempt.runId, owner)
    if (!found || !('plan' in found)) throw new Error('the run does not open')
    return found
  }

  it('cannot dial any more, with a clearance or by asking for one; its retry runs the new version and may', async () => {
    const campaignId = await campaignOf(1)
    await turn(campaignId)
    const { run, plan } = await opened(campaignId, 'first')
    expect(plan.hash).toBe(old.plan.hash)
    const cleared = await clearances().check(run, check)
    if (cleared.is !== 'cleared') throw new Error(JSON.stringify(cleared))
    await apply(campaignId)
    expect(await store().beginDial(run, cleared.clearanceId, state)).toEqual({ is: 'fenced' })
    await stores.sql.query('UPDATE caller_id SET free_at = now() WHERE workspace_id = $1', [workspaceId])
    await expect(clearances().check(run, check)).rejects.toThrow('not ours')

    const again = await opened(campaignId, 'second')
    expect(again.plan.hash).toBe(newer.plan.hash)
    expect(again.run.checkpoint).toBeNull()
    const anew = await clearances().check(again.run, check)
    if (anew.is !== 'cleared') throw new Error(JSON.stringify(anew))
    expect(anew.clearanceId).not.toBe(cleared.clearanceId)
    expect(await store().beginDial(again.run, anew.clearanceId, state)).toMatchObject({ is: 'dial' })
  })

  it('that dials at the same moment is either before it, and stays on its version, or does not dial: nobody hears the old one later', async () => {
    const campaignId = await campaignOf(40)
    await turn(campaignId)
    const calls = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const { run } = await opened(campaignId, `first-${index}`, index)
        return { run, cleared: await clearances().check(run, check) }
      }),
    )
    const dial = ({ run, cleared }: (typeof calls)[number]) => store().beginDial(run, cleared.is === 'cleared' ? cleared.clearanceId : '', state)
    const first = calls.slice(0, 15).map(dial)
    const applying = apply(campaignId)
    const begun = await Promise.all([...first, ...calls.slice(15).map(dial)])
    const applied = await applying
    const rows = new Map((await stores.db.attempt.findMany({ where: { campaignId } })).map((row) => [row.id, row]))
    const told = calls.map(({ run }, index) => {
      const row = rows.get(run.attemptId)
      return `${begun[index]?.is} ${row?.state} ${row?.planHash === newer.plan.hash ? 'newer' : 'old'}`
    })
    const before = told.filter((one) => one === 'dial dialing old').length
    expect(told.filter((one) => one === 'fenced claimed newer')).toHaveLength(40 - before)
    expect(applied).toMatchObject({ kept: before, waiting: 40 - before })
  })
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
