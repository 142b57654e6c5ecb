import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { type OpenStores, openStores } from '../testing/open-stores'
import { ownerOf } from '../testing/owner-of'
import { createCallerFactory } from '../trpc'
import { settingsRouter } from './router'

let stores: OpenStores
beforeAll(async () => {
  stores = await openStores()
})
afterAll(() => stores?.close())

async function owner() {
  const { db } = stores
  const signals: string[] = []
  const temporal = async () => ({
    workflow: { getHandle: (workflow: string) => ({ signal: async (signal: string) => signals.push(`${workflow} ${signal}`) }) },
  })
  const { workspaceId, context } = await ownerOf(stores, { temporal, env: { switch: 'simulator' } })
  await createCallerIds(db, { workspaceId, pool: 'main', count: 1, prefix: '+99920' })
  const { id } = await db.callerId.findFirstOrThrow({ where: { workspaceId } })
  return { workspaceId, id, signals, settings: createCallerFactory(settingsRouter)(context), row: () => db.callerId.findUniqueOrThrow({ where: { id } }) }
}
const registration = { with: 'China Unicom', on: '2026-03-01', evidence: 'contract 7' }

it('keeps what was stated with who said it and when, and takes it back', async () => {
  const { workspaceId, id, settings, row } = await owner()
  await settings.saveCallerIdFacts({ id, registration, isDialable: true })
  expect(await row()).toMatchObject({ registeredWith: 'China Unicom', registeredOn: '2026-03-01', evidence: 'contract 7', dialable: true, factsBy: 'ada' })
  await settings.saveCallerIdFacts({ id, registration: null, isDialable: false })
  expect(await row()).toMatchObject({ registeredWith: null, registeredOn: null, evidence: null, dialable: false, factsAt: expect.any(Date) })
  const log = await stores.db.auditLog.findMany({ where: { workspaceId, action: 'callerId.facts' }, orderBy: { at: 'asc' } })
  expect(log.map(({ userId, detail }) => ({ userId, detail }))).toMatchObject([
    { userId: 'ada', detail: { registeredOn: '2026-03-01', evidence: 'contract 7' } },
    { userId: 'ada', detail: { registeredOn: null, dialable: false } },
  ])
})

it('a registration without a date or without evidence is refused, and so is a number of another workspace', async () => {
  const [mine, other] = [await owner(), await owner()]
  const save = (more: object) => mine.settings.saveCallerIdFacts({ id: mine.id, registration: { ...registration, ...more }, isDialable: false })
  await expect(save({ evidence: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(save({ on: 'yesterday' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(mine.settings.saveCallerIdFacts({ id: other.id, registration, isDialable: true })).rejects.toMatchObject({ cause: { code: 'not-found' } })
  expect(await mine.row()).toMatchObject({ registeredOn: null, factsAt: null })
})

it('wakes those who waited for it and their campaign, and nobody else', async () => {
  const { workspaceId, id, signals, settings } = await owner()
  const campaignId = randomUUID()
  const later = new Date(Date.now() + 600_000)
  const waits = (reason: string) => ({ workspaceId, campaignId, contactId: randomUUID(), position: 0, dueAt: later, reason })
  await stores.db.campaignContact.createMany({ data: [waits('cn.callerId.registered'), waits('us.callerId'), waits('core.callingWindow')] })
  await settings.saveCallerIdFacts({ id, registration, isDialable: false })
  const due = await stores.db.campaignContact.findMany({ where: { campaignId, dueAt: { lte: new Date() } } })
  expect(due.map(({ reason }) => reason).sort()).toEqual(['cn.callerId.registered', 'us.callerId'])
  expect(signals).toEqual([`campaign-${campaignId} setRate`])
})
