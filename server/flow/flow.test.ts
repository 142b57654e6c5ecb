import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diffFlows, type Flow, formatFlow, formatLayout, parseFlow } from '../../flows/index'
import { testDatabase } from '../../tools/testing/database'
import type { Context } from '../context'
import { createDb, type Db } from '../db'
import { createPool, type SqlPool } from '../sql/pool'
import { createCallerFactory } from '../trpc'
import { flowRouter } from './router'

const layout = formatLayout({ schemaVersion: 1, nodes: {} })
let database: Awaited<ReturnType<typeof testDatabase>>
let db: Db
let sql: SqlPool

beforeAll(async () => {
  database = await testDatabase()
  db = createDb(database.url)
  sql = createPool(database.url)
  for (const id of ['a', 'b']) {
    await db.workspace.create({ data: { id, name: { en: id } } })
    await db.user.create({ data: { id: `user-${id}`, workspaceId: id, name: `User ${id}`, email: `${id}@example.test` } })
  }
})

afterAll(async () => {
  await sql.close()
  await db.$disconnect()
  await database.drop()
})

/** The router as a signed-in user of a workspace calls it, on the real database. */
function callerOf(workspaceId: string, id = `user-${workspaceId}`) {
  const context = { db, sql, user: { id, name: 'User', email: '', role: 'owner', workspaceId } }
  return createCallerFactory(flowRouter)(context as unknown as Context)
}

async function appointment(caller: ReturnType<typeof callerOf>) {
  const { flowId } = await caller.create({ template: 'appointment' })
  const { revision, draft } = await caller.get({ flowId })
  if (!draft.flow) throw new Error('The template does not parse.')
  return { flowId, revision, flow: draft.flow }
}

const renamed = (flow: Flow, en: string) => formatFlow({ ...flow, name: { ...flow.name, en } })

describe('saving a draft', () => {
  it('writes on top of the revision that it was made on, and nothing when somebody saved before', async () => {
    const caller = callerOf('a')
    const { flowId, revision, flow } = await appointment(caller)
    expect(await caller.saveDraft({ flowId, baseRevision: revision, draft: renamed(flow, 'First'), layout })).toEqual({ is: 'saved', revision: revision + 1 })
    const second = await caller.saveDraft({ flowId, baseRevision: revision, draft: renamed(flow, 'Second'), layout })
    expect(second).toMatchObject({ is: 'conflict', revision: revision + 1, theirs: { flow: { name: { en: 'First' } } } })
    expect((await caller.get({ flowId })).name).toMatchObject({ en: 'First' })
  })

  it('says who saved since the revision that a save was made on, the last one first', async () => {
    const ann = callerOf('a')
    const { flowId, revision, flow } = await appointment(ann)
    for (const [id, name] of [
      ['bea', 'Bea'],
      ['cid', 'Cid'],
    ] as const)
      await db.user.create({ data: { id, workspaceId: 'a', name, email: `${id}@example.test` } })
    const save = (who: string, baseRevision: number) =>
      callerOf('a', who).saveDraft({ flowId, baseRevision, draft: renamed(flow, `${who} ${baseRevision}`), layout })
    for (const [n, who] of ['bea', 'cid', 'bea'].entries()) expect(await save(who, revision + n)).toMatchObject({ is: 'saved' })
    const [bea, cid] = [
      { name: 'Bea', isMe: false },
      { name: 'Cid', isMe: false },
    ]
    expect(await save('user-a', revision)).toMatchObject({ is: 'conflict', by: [bea, cid] })
    expect(await save('cid', revision + 1)).toMatchObject({ is: 'conflict', by: [bea, { name: 'Cid', isMe: true }] })
    expect(await ann.get({ flowId, since: revision + 2 })).toMatchObject({ by: [bea] })
    expect(await ann.get({ flowId })).toMatchObject({ by: [] })
  })

  it('of twenty saves on one revision at once exactly one wins', async () => {
    const caller = callerOf('a')
    const { flowId, revision, flow } = await appointment(caller)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => caller.saveDraft({ flowId, baseRevision: revision, draft: renamed(flow, `Save ${i}`), layout })),
    )
    expect(answers.filter((answer) => answer.is === 'saved')).toHaveLength(1)
    expect((await caller.get({ flowId })).revision).toBe(revision + 1)
  })

  it('takes a repeated save whose answer got lost as done', async () => {
    const caller = callerOf('a')
    const { flowId, revision, flow } = await appointment(caller)
    const input = { flowId, baseRevision: revision, draft: renamed(flow, 'Once'), layout }
    await caller.saveDraft(input)
    expect(await caller.saveDraft(input)).toEqual({ is: 'saved', revision: revision + 1 })
  })

  it('refuses what is no flow, in words, and keeps what was there', async () => {
    const caller = callerOf('a')
    const { flowId, revision } = await appointment(caller)
    await expect(caller.saveDraft({ flowId, baseRevision: revision, draft: '{"nodes": [', layout })).rejects.toMatchObject({
      cause: { code: 'draft-not-json' },
    })
    expect((await caller.get({ flowId })).revision).toBe(revision)
  })

  it('does not see flows of another workspace', async () => {
    const { flowId, revision, flow } = await appointment(callerOf('a'))
    const stranger = callerOf('b')
    await expect(stranger.get({ flowId })).rejects.toMatchObject({ cause: { code: 'not-found' } })
    await expect(stranger.head({ flowId })).rejects.toMatchObject({ cause: { code: 'not-found' } })
    await expect(stranger.saveDraft({ flowId, baseRevision: revision, draft: renamed(flow, 'Mine now'), layout })).rejects.toMatchObject({
      cause: { code: 'not-found' },
    })
    await expect(stranger.publish({ flowId, revision })).rejects.toMatchObject({ cause: { code: 'not-found' } })
    expect(await stranger.list()).toEqual([])
  })
})

describe('publishing', () => {
  it('makes an immutable numbered version with its plan and the receipt of what policy added', async () => {
    const caller = callerOf('a')
    const { flowId, revision, flow } = await appointment(caller)
    const first = await caller.publish({ flowId, revision, note: 'first' })
    if (first.is !== 'published') throw new Error(first.is)
    expect(first.number).toBe(1)
    expect(first.receipt.lines.map((line) => line.gate)).toEqual(expect.arrayContaining(['identify', 'doNotCall', 'callingWindow']))
    expect(await db.plan.count({ where: { workspaceId: 'a', hash: first.planHash } })).toBe(1)

    const saved = await caller.saveDraft({ flowId, baseRevision: revision, draft: renamed(flow, 'Changed'), layout })
    const second = await caller.publish({ flowId, revision: saved.revision })
    expect(second).toMatchObject({ is: 'published', number: 2 })
    const [newest, oldest] = await caller.versions({ flowId })
    expect([newest?.number, oldest?.number]).toEqual([2, 1])
    const old = await caller.version({ versionId: oldest?.id ?? '' })
    expect(old.flow).toEqual(parseFlow(formatFlow(flow)).flow)
  })

  it('says in the receipt what changed, in the words of the compare page', async () => {
    const caller = callerOf('a')
    const { flowId, revision, flow } = await appointment(caller)
    expect(await caller.publish({ flowId, revision })).toMatchObject({ is: 'published', receipt: { since: null } })
    const changed = renamed(flow, 'Changed')
    const { revision: next } = await caller.saveDraft({ flowId, baseRevision: revision, draft: changed, layout })
    const answer = await caller.publish({ flowId, revision: next })
    const { flow: after } = parseFlow(changed)
    if (!after) throw new Error('no flow')
    const changes = diffFlows(flow, after).map(({ kind, text }) => ({ kind, text }))
    expect(changes).toHaveLength(1)
    expect(answer).toMatchObject({ is: 'published', receipt: { since: { number: 1, changes, renewed: null } } })
  })

  it('makes no version of what is published already, wherever its nodes stand, and names the one that there is', async () => {
    const caller = callerOf('a')
    const { flowId, revision, flow } = await appointment(caller)
    const first = await caller.publish({ flowId, revision })
    if (first.is !== 'published') throw new Error(first.is)
    const again = { is: 'unchanged', number: 1, versionId: first.versionId, planHash: first.planHash }
    expect(await caller.publish({ flowId, revision, note: 'again' })).toEqual(again)
    const moved = JSON.stringify({ schemaVersion: 1, nodes: { [Object.keys(flow.nodes)[0] ?? '']: { x: 5_000, y: 1 } } })
    const { revision: next } = await caller.saveDraft({ flowId, baseRevision: revision, draft: formatFlow(flow), layout: moved })
    expect(await caller.publish({ flowId, revision: next })).toEqual(again)
    expect(await caller.versions({ flowId })).toMatchObject([{ number: 1, note: '', planHash: first.planHash }])
  })

  it('publishes the same flow again when the rules are newer, and says so', async () => {
    const caller = callerOf('a')
    const { flowId, revision } = await appointment(caller)
    const first = await caller.publish({ flowId, revision })
    if (first.is !== 'published') throw new Error(first.is)
    // As if it had been published under older packs.
    const { plan } = await db.plan.findUniqueOrThrow({ where: { workspaceId_hash: { workspaceId: 'a', hash: first.planHash } } })
    const older = JSON.parse(JSON.stringify(plan))
    older.packs[0].version = '0.1.0'
    await db.plan.create({ data: { workspaceId: 'a', hash: 'older-rules', plan: older } })
    await db.flowVersion.update({ where: { id: first.versionId }, data: { planHash: 'older-rules' } })
    const second = await caller.publish({ flowId, revision })
    expect(second).toMatchObject({ is: 'published', number: 2, planHash: first.planHash, receipt: { since: { number: 1, changes: [], renewed: 'rules' } } })
  })

  it('refuses a draft that moved on since it was looked at', async () => {
    const caller = callerOf('a')
    const { flowId, revision, flow } = await appointment(caller)
    await caller.saveDraft({ flowId, baseRevision: revision, draft: renamed(flow, 'Moved on'), layout })
    expect(await caller.publish({ flowId, revision })).toEqual({ is: 'conflict' })
    expect(await caller.versions({ flowId })).toEqual([])
  })

  it('is stopped by errors, which it names with node and field', async () => {
    const caller = callerOf('a')
    const { flowId } = await caller.create({})
    const answer = await caller.publish({ flowId, revision: 1 })
    if (answer.is !== 'issues') throw new Error(answer.is)
    expect(answer.issues.filter((issue) => issue.severity === 'error').length).toBeGreaterThan(0)
  })
})

it('imports a file as a new flow and says in words what is no flow file', async () => {
  const caller = callerOf('a')
  const { flow } = await appointment(caller)
  const { flowId } = await caller.import({ text: formatFlow(flow), fileName: 'Rückruf.flow.json' })
  expect((await caller.get({ flowId })).draft.flow).toEqual(flow)
  await expect(caller.import({ text: 'name,phone\nAnn,1' })).rejects.toMatchObject({ cause: { code: 'flow-file-unreadable' } })
})
