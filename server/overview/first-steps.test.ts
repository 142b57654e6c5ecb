import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scenarioSchema } from '../../flows/index'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createPeople } from '../../prisma/seed/create-people'
import { publishExample } from '../../prisma/seed/publish-example'
import type { Context } from '../context'
import { createCampaign } from '../campaign/create-campaign'
import { createPhoneVault } from '../crypto/phone-vault'
import { scenarioRouter } from '../scenario/router'
import { type OpenStores, openStores } from '../testing/open-stores'
import { createCallerFactory } from '../trpc'
import { overviewRouter } from './router'

let stores: OpenStores
const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })

beforeAll(async () => {
  stores = await openStores()
})
afterAll(() => stores?.close())

async function workspace(kind: 'simulator' | 'real' = 'simulator') {
  const workspaceId = randomUUID()
  await stores.db.workspace.create({ data: { id: workspaceId, name: { en: workspaceId } } })
  const userNamed = async (name: string) => {
    const id = `${name}-${workspaceId}`
    await stores.db.user.create({ data: { id, workspaceId, name, email: `${id}@example.test` } })
    const { db, sql } = stores
    const context = { db, sql, env: { switch: kind }, user: { id, name, email: '', role: 'owner', workspaceId } } as unknown as Context
    return { id, overview: createCallerFactory(overviewRouter)(context), scenarios: createCallerFactory(scenarioRouter)(context) }
  }
  return { workspaceId, userNamed, user: await userNamed('Ada') }
}

const people = [{ name: 'Ada', number: '+99970000001', locale: 'en' as const, attributes: {}, consent: true, doNotCall: false }]

const done = (read: Awaited<ReturnType<Awaited<ReturnType<typeof workspace>>['user']['overview']['read']>>) =>
  read.firstSteps?.steps.flatMap(({ id, isDone }) => (isDone ? [id] : []))

it('an empty workspace has done nothing, and each step is ticked off by what the workspace then holds; the last takes the list away', async () => {
  const { workspaceId, user } = await workspace()
  expect(await user.overview.read()).toMatchObject({ firstSteps: { isClosed: false, flowId: null } })
  expect(done(await user.overview.read())).toEqual([])

  const { flowId, versionId } = await publishExample(stores.db, { workspaceId, name: 'survey', userId: user.id })
  expect(done(await user.overview.read())).toEqual(['publish'])
  expect((await user.overview.read()).firstSteps?.flowId).toBe(flowId)

  const scenario = scenarioSchema.parse({ name: 'as I tried it', answers: [{ at: 'call', is: 'busy' }], expect: { disposition: 'busy' } })
  await user.scenarios.save({ flowId, scenario })
  expect(done(await user.overview.read())).toEqual(['publish', 'try'])

  await createCallerIds(stores.db, { workspaceId, pool: 'main', count: 1, prefix: '+9997000' })
  expect(done(await user.overview.read())).toEqual(['publish', 'try', 'callerNumber'])

  const list = await createPeople({ db: stores.db, vault }, { workspaceId, listName: 'mine', people })
  await stores.db.contactList.update({ where: { id: list.listId }, data: { source: 'upload' } })
  expect(done(await user.overview.read())).toEqual(['publish', 'try', 'callerNumber', 'people'])

  const { campaignId } = await createCampaign(stores, {
    workspaceId,
    name: 'mine',
    flowVersionId: versionId,
    listId: list.listId,
    createdBy: user.id,
    callsPerSecond: 1,
    linesMax: 1,
  })
  expect(done(await user.overview.read())).not.toContain('campaign')
  await stores.db.campaign.update({ where: { id: campaignId }, data: { startedAt: new Date() } })
  expect((await user.overview.read()).firstSteps).toBeNull()
})

it('a call that was tried to its end ticks the step for the whole workspace, and trying another changes nothing', async () => {
  const { workspaceId, user, userNamed } = await workspace()
  const other = await userNamed('Bo')
  await user.overview.callTried()
  expect(done(await other.overview.read())).toEqual(['try'])
  const firstAt = async () => (await stores.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } })).callTriedAt
  const before = await firstAt()
  await other.overview.callTried()
  expect(await firstAt()).toEqual(before)
})

it('people and a campaign that the demo brought are nobody’s steps', async () => {
  const { workspaceId, user } = await workspace()
  const { versionId } = await publishExample(stores.db, { workspaceId, name: 'survey', userId: user.id })
  const { listId } = await createPeople({ db: stores.db, vault }, { workspaceId, listName: 'demo', people })
  const { campaignId } = await createCampaign(stores, {
    workspaceId,
    name: 'demo',
    flowVersionId: versionId,
    listId,
    createdBy: user.id,
    seeded: true,
    callsPerSecond: 1,
    linesMax: 1,
  })
  await stores.db.campaign.update({ where: { id: campaignId }, data: { startedAt: new Date() } })
  expect(done(await user.overview.read())).toEqual(['publish'])
})

it('a number of the simulator is no caller number of a real switch', async () => {
  const { workspaceId, user } = await workspace('real')
  await createCallerIds(stores.db, { workspaceId, pool: 'main', count: 1, prefix: '+9997001' })
  expect(done(await user.overview.read())).toEqual([])
})

it('one user puts the list away and can bring it back; the others keep theirs', async () => {
  const { user, userNamed } = await workspace()
  const other = await userNamed('Bo')
  await user.overview.closeFirstSteps({ isClosed: true })
  expect((await user.overview.read()).firstSteps?.isClosed).toBe(true)
  expect((await other.overview.read()).firstSteps?.isClosed).toBe(false)
  await user.overview.closeFirstSteps({ isClosed: false })
  expect((await user.overview.read()).firstSteps?.isClosed).toBe(false)
})
