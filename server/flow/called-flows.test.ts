import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Flow, formatFlow, formatLayout } from '../../flows/index'
import { testDatabase } from '../../tools/testing/database'
import { createDb, type Db } from '../db'
import { calledFlows } from './called-flows'
import { createFlow } from './create-flow'
import { publishFlow } from './publish-flow'

const layout = { schemaVersion: 1 as const, nodes: {} }
const workspaceId = 'called'
let database: Awaited<ReturnType<typeof testDatabase>>
let db: Db

beforeAll(async () => {
  database = await testDatabase()
  db = createDb(database.url)
  await db.workspace.create({ data: { id: workspaceId, name: { en: 'Called' } } })
})

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const start = (next: string) => ({
  type: 'campaign',
  config: { purpose: 'service', callerName: { 'zh-CN': '启程', en: 'Qicheng' }, locale: 'en', locales: ['en'] },
  on: { next },
})
const ends = ['busy', 'noAnswer', 'machine', 'rejected', 'unreachable', 'blocked', 'failed'].map((port) => [port, 'bye'])
const dial = (answered: string) => ({ type: 'dial', on: { answered, ...Object.fromEntries(ends) } })
const bye = { type: 'end', config: { outcome: 'done' } }

/** Says a sentence and comes back. */
const greeting = (words: string): Flow => ({
  schemaVersion: 1,
  name: { en: 'Greeting' },
  nodes: { start: start('call'), call: dial('hello'), hello: { type: 'say', config: { text: { en: words } }, on: { next: 'bye' } }, bye },
})

/** Dials and calls another flow. */
const caller = (config: object): Flow => ({
  schemaVersion: 1,
  name: { en: 'Caller' },
  nodes: { start: start('ask'), ask: { type: 'subflow', config: { flow: 'greeting', ends: ['done'], ...config }, on: { done: 'bye' } }, bye },
})

async function make(slug: string, flow: Flow): Promise<string> {
  return (await createFlow({ db }, { workspaceId, flow, layout, createdBy: 'test', slug })).flowId
}

const publish = (flowId: string) => publishFlow({ db }, { workspaceId, flowId, note: '', publishedBy: 'test' })

it('publishes what a called flow has published, or the version that is pinned, and names one that is not there', async () => {
  const callerId = await make('caller', caller({}))
  const missing = await publish(callerId)
  expect(missing).toMatchObject({ is: 'issues', issues: [{ code: 'subflow-missing', node: 'ask' }] })

  const greetingId = await make('greeting', greeting('First words.'))
  expect(await publish(callerId), 'a draft is never called').toMatchObject({ is: 'issues' })
  expect(await publish(greetingId)).toMatchObject({ is: 'published', number: 1 })
  await db.flow.update({ where: { id: greetingId }, data: { draft: formatFlow(greeting('Second words.')), layout: formatLayout(layout) } })
  expect(await publish(greetingId)).toMatchObject({ is: 'published', number: 2 })

  const spoken = async (config: object) => {
    await db.flow.update({ where: { id: callerId }, data: { draft: formatFlow(caller(config)) } })
    const answer = await publish(callerId)
    if (answer?.is !== 'published') throw new Error(JSON.stringify(answer))
    const { plan } = await db.plan.findUniqueOrThrow({ where: { workspaceId_hash: { workspaceId, hash: answer.planHash } } })
    return JSON.stringify(plan)
  }
  const newest = await spoken({})
  expect([newest.includes('Second words.'), newest.includes('First words.')]).toEqual([true, false])
  const pinned = await spoken({ version: 1 })
  expect([pinned.includes('Second words.'), pinned.includes('First words.')]).toEqual([false, true])
})

it('finds what called flows call, and nothing of another workspace', async () => {
  await make('outer', caller({ flow: 'caller' }))
  const found = await calledFlows({ db }, { workspaceId, calls: [{ flow: 'caller' }] })
  expect(found.map(({ call }) => call)).toEqual([{ flow: 'caller' }, { flow: 'greeting', version: 1 }])
  expect(await calledFlows({ db }, { workspaceId: 'elsewhere', calls: [{ flow: 'caller' }] })).toEqual([])
})
