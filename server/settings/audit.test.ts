import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishExample } from '../../prisma/seed/publish-example'
import { type OpenStores, openStores } from '../testing/open-stores'
import { ownerOf } from '../testing/owner-of'
import { createCallerFactory } from '../trpc'
import { settingsRouter } from './router'

let stores: OpenStores
beforeAll(async () => {
  stores = await openStores()
})
afterAll(() => stores?.close())

it('an entry names the flow that it is about, those about something else name nothing, and no other workspace’s', async () => {
  const { db } = stores
  const [{ workspaceId, context }, { workspaceId: otherId }] = [await ownerOf(stores), await ownerOf(stores)]
  const { flowId } = await publishExample(db, { workspaceId, name: 'survey', userId: 'ada' })
  const { flowId: foreign } = await publishExample(db, { workspaceId: otherId, name: 'survey', userId: 'bo' })
  const at = new Date()
  const entry = (action: string, subject: string) => ({ workspaceId, userId: 'ada', action, subject, at })
  await db.auditLog.createMany({ data: [entry('switch.drain', 'fs1'), entry('flow.archive', foreign)] })
  const rows = await createCallerFactory(settingsRouter)(context).audit()
  const about = (action: string) => rows.find((row) => row.action === action)?.about
  expect(about('flow.publish')).toMatchObject({ kind: 'flow', id: flowId, name: { en: expect.any(String) } })
  expect([about('switch.drain'), about('flow.archive')]).toEqual([null, null])
})
