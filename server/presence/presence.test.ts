import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../context'
import { createCallerFactory, router } from '../trpc'
import { openStores, type OpenStores } from '../testing/open-stores'
import { beat } from './beat'
import { readDraftState } from './read-draft-state'

let stores: OpenStores
const flowId = randomUUID()

beforeAll(async () => {
  stores = await openStores()
  for (const id of ['a', 'b']) {
    await stores.db.workspace.create({ data: { id, name: { en: id } } })
    await stores.db.user.create({ data: { id: `user-${id}`, workspaceId: id, name: `User ${id}`, email: `${id}@example.test` } })
  }
  await stores.db.flow.create({ data: { id: flowId, workspaceId: 'a', slug: 'f', name: {}, draft: '{}', layout: '{}', revision: 7 } })
})
afterAll(() => stores?.close())

const callerOf = (workspaceId: string) =>
  createCallerFactory(router({ beat }))({
    db: stores.db,
    sql: stores.sql,
    user: { id: `user-${workspaceId}`, name: '', email: '', role: 'owner', workspaceId },
  } as unknown as Context)
const tabsOf = async (workspaceId = 'a') => (await readDraftState(stores.sql, workspaceId, flowId)).tabs

it('knows which tabs have a flow open and where, until they leave or fall silent', async () => {
  const caller = callerOf('a')
  const [one, other] = [randomUUID(), randomUUID()]
  await caller.beat({ flowId, tab: one, node: null })
  await caller.beat({ flowId, tab: other, node: 'ask' })
  await caller.beat({ flowId, tab: one, node: 'call' })
  expect(await readDraftState(stores.sql, 'a', flowId)).toMatchObject({
    revision: 7,
    tabs: expect.arrayContaining([expect.objectContaining({ tab: one, node: 'call', name: 'User a' })]),
  })
  expect(await tabsOf()).toHaveLength(2)
  await caller.beat({ flowId, tab: other, node: null, isLeaving: true })
  expect((await tabsOf()).map(({ tab }) => tab)).toEqual([one])
  await stores.sql.query(`UPDATE presence SET at = now() - interval '11 seconds' WHERE tab = $1`, [one])
  expect(await tabsOf()).toEqual([])
})

it('tells nothing across workspaces, and lets nobody speak for a tab of somebody else', async () => {
  const tab = randomUUID()
  await callerOf('a').beat({ flowId, tab, node: 'ask' })
  await callerOf('b').beat({ flowId, tab, node: 'stolen' })
  await callerOf('b').beat({ flowId, tab, node: null, isLeaving: true })
  await callerOf('b').beat({ flowId, tab: randomUUID(), node: 'peeking' })
  expect((await tabsOf()).map(({ node }) => node)).toEqual(['ask'])
  expect(await tabsOf('b')).toEqual([])
})
