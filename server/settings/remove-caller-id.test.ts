import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPeople } from '../../prisma/seed/create-people'
import { publishExample } from '../../prisma/seed/publish-example'
import { createCampaign } from '../campaign/create-campaign'
import { createPhoneVault } from '../crypto/phone-vault'
import { type OpenStores, openStores } from '../testing/open-stores'
import { ownerOf } from '../testing/owner-of'
import { createCallerFactory } from '../trpc'
import { settingsRouter } from './router'

let stores: OpenStores
const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })
beforeAll(async () => {
  stores = await openStores()
})
afterAll(() => stores?.close())

async function owner() {
  const { db } = stores
  const { workspaceId, context } = await ownerOf(stores)
  const settings = createCallerFactory(settingsRouter)(context)
  const enabled = async () => (await db.callerId.findMany({ where: { workspaceId, enabled: true }, orderBy: { number: 'asc' } })).map(({ number }) => number)
  return { workspaceId, settings, enabled }
}

it('a number that nothing needs is off and gone from the list; calls still find it, and the log tells who did it', async () => {
  const { workspaceId, settings, enabled } = await owner()
  const { id } = await settings.addCallerId({ number: '+862166668800' })
  await settings.removeCallerId({ id })
  expect(await enabled()).toEqual([])
  await expect(settings.setCallerId({ id, enabled: true })).rejects.toMatchObject({ cause: { code: 'not-found' } })
  expect(await stores.db.callerId.findFirst({ where: { id } })).toMatchObject({ number: '+862166668800' })
  expect(await stores.db.auditLog.count({ where: { workspaceId, action: 'callerId.remove' } })).toBe(1)
})

it('added again it is the same number, in the pool that is named then, with what it called that day', async () => {
  const { settings, enabled } = await owner()
  const { id } = await settings.addCallerId({ number: '+862166668800' })
  await stores.db.callerId.update({ where: { id }, data: { usedOn: '2026-01-01', usedCount: 50 } })
  await settings.removeCallerId({ id })
  expect(await settings.addCallerId({ number: '+862166668800', pool: 'school' })).toEqual({ id, number: '+862166668800' })
  expect(await enabled()).toEqual(['+862166668800'])
  expect(await stores.db.callerId.findFirst({ where: { id } })).toMatchObject({ pool: 'school', usedCount: 50 })
})

it('the last number of a pool stays while a flow or a campaign that is not over calls under it, and both are named', async () => {
  const { workspaceId, settings, enabled } = await owner()
  const { id } = await settings.addCallerId({ number: '+862166668800' })
  const { flowId, versionId } = await publishExample(stores.db, { workspaceId, name: 'survey', userId: 'ada' })
  const people = [{ name: 'Ada', number: '+99970000001', locale: 'en' as const, attributes: {}, consent: true, doNotCall: false }]
  const { listId } = await createPeople({ db: stores.db, vault }, { workspaceId, listName: 'mine', people })
  const campaign = { workspaceId, name: 'mine', flowVersionId: versionId, listId, createdBy: 'ada', callsPerSecond: 1, linesMax: 1 }
  const { campaignId } = await createCampaign(stores, campaign)

  expect(await settings.callerIdUses({ id })).toMatchObject({ flows: [{ id: flowId }], campaigns: [{ id: campaignId, name: 'mine' }] })
  await expect(settings.removeCallerId({ id })).rejects.toMatchObject({ cause: { code: 'caller-id-needed' } })
  await stores.db.campaign.update({ where: { id: campaignId }, data: { status: 'done' } })
  expect(await settings.callerIdUses({ id })).toMatchObject({ flows: [{ id: flowId }], campaigns: [] })

  await settings.addCallerId({ number: '+862166668801', pool: 'other' })
  await expect(settings.removeCallerId({ id })).rejects.toMatchObject({ cause: { code: 'caller-id-needed' } })
  await settings.addCallerId({ number: '+862166668802' })
  expect(await settings.callerIdUses({ id })).toMatchObject({ flows: [], campaigns: [] })
  await settings.removeCallerId({ id })
  expect(await enabled()).toEqual(['+862166668801', '+862166668802'])
})

it('a draft that was never published needs its pool, an archived flow does not', async () => {
  const { workspaceId, settings } = await owner()
  const { id } = await settings.addCallerId({ number: '+862166668800' })
  const { flowId } = await publishExample(stores.db, { workspaceId, name: 'survey', userId: 'ada' })
  await stores.db.flowVersion.deleteMany({ where: { flowId } })
  expect((await settings.callerIdUses({ id })).flows).toHaveLength(1)
  await stores.db.flow.update({ where: { id: flowId }, data: { archivedAt: new Date() } })
  expect((await settings.callerIdUses({ id })).flows).toEqual([])
})

it('nobody removes a number of another workspace', async () => {
  const [one, other] = [await owner(), await owner()]
  const { id } = await one.settings.addCallerId({ number: '+862166668800' })
  await expect(other.settings.removeCallerId({ id })).rejects.toMatchObject({ cause: { code: 'not-found' } })
  expect(await one.enabled()).toHaveLength(1)
})
