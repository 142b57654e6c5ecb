import { afterAll, beforeAll, expect, it } from 'vitest'
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
  const { workspaceId, context } = await ownerOf(stores)
  const rows = () => db.callerId.findMany({ where: { workspaceId }, select: { number: true, pool: true, enabled: true, dailyMax: true } })
  return { workspaceId, settings: createCallerFactory(settingsRouter)(context), rows }
}

it('a number as people write it is kept as the switch dials it, in the pool that flows ask for first, and the log tells who did it', async () => {
  const { workspaceId, settings, rows } = await owner()
  await settings.addCallerId({ number: '＋86 (21) 6666-8800' })
  await settings.addCallerId({ number: '021 6666 8801', pool: 'school' })
  expect(await rows()).toEqual([
    { number: '+862166668800', pool: 'main', enabled: true, dailyMax: 50 },
    { number: '+862166668801', pool: 'school', enabled: true, dailyMax: 50 },
  ])
  expect(await stores.db.auditLog.count({ where: { workspaceId, action: 'callerId.add' } })).toBe(2)
})

it('what is no number, what is there already and a pool that no flow can name are refused', async () => {
  const { settings, rows } = await owner()
  await expect(settings.addCallerId({ number: '12345' })).rejects.toMatchObject({ cause: { code: 'phone-malformed' } })
  await settings.addCallerId({ number: '+862166668800' })
  await expect(settings.addCallerId({ number: '+86 21 66668800', pool: 'school' })).rejects.toMatchObject({ cause: { code: 'number-taken' } })
  await expect(settings.addCallerId({ number: '+862166668802', pool: 'a b' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await rows()).toHaveLength(1)
})

it('two workspaces may show the same number', async () => {
  const [one, other] = [await owner(), await owner()]
  await one.settings.addCallerId({ number: '+862166668800' })
  await other.settings.addCallerId({ number: '+862166668800' })
  expect(await other.rows()).toHaveLength(1)
})
