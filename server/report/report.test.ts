import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { callUuid } from '../attempt/call-uuid'
import { callWhere } from '../call/call-where'
import type { Db } from '../db'
import type { SqlPool } from '../sql/pool'
import { type OpenStores, openStores } from '../testing/open-stores'
import { readFlowFigures } from './read-flow-figures'

interface Step {
  readonly node: string
  readonly port?: string
  readonly kind?: string
  readonly outcome?: string
}

const start: Step = { node: 'start', port: 'next', kind: 'set' }
const answered: Step = { node: 'call', port: 'answered', kind: 'dial', outcome: 'answered' }
const end: Step = { node: 'bye', kind: 'end' }

describe('where calls went', () => {
  let stores: OpenStores
  let db: Db
  let sql: SqlPool
  let workspaceId: string
  let flowId: string
  let campaignId: string
  beforeAll(async () => {
    stores = await openStores()
    ;({ db, sql } = stores)
  })
  afterAll(() => stores.close())
  beforeEach(async () => {
    workspaceId = randomUUID()
    flowId = randomUUID()
    await createWorkspace(db, { workspaceId })
    campaignId = await campaign(flowId)
  })

  async function campaign(of: string): Promise<string> {
    const row = await db.campaign.create({
      data: { workspaceId, name: 'x', flowId: of, flowVersionId: randomUUID(), planHash: 'one', listId: randomUUID(), createdBy: 'test' },
    })
    return row.id
  }

  async function call(
    steps: readonly Step[],
    more: { readonly planHash?: string; readonly at?: string; readonly campaign?: string; readonly isOpen?: boolean } = {},
  ) {
    const id = randomUUID()
    const at = new Date(more.at ?? '2026-03-02T10:00:00Z')
    const ended = more.isOpen ? { state: 'live' } : { state: 'ended', disposition: 'completed', endedAt: at }
    await db.attempt.create({
      data: {
        id,
        runId: id,
        workspaceId,
        campaignId: more.campaign ?? campaignId,
        contactId: randomUUID(),
        attemptNo: 1,
        planHash: more.planHash ?? 'one',
        callUuid: callUuid(id),
        switchNode: 'fs1',
        phoneHash: id,
        claimedAt: at,
        ...ended,
      },
    })
    await db.traceStep.createMany({
      data: steps.map(({ node, port, kind = 'play', outcome = 'done' }, seq) => ({
        workspaceId,
        campaignId: more.campaign ?? campaignId,
        attemptId: id,
        seq,
        step: node,
        node,
        kind,
        port: port ?? null,
        outcome,
        at,
      })),
    })
    return id
  }
  const figures = (filter: Parameters<typeof callWhere>[1] = {}) => readFlowFigures(sql, callWhere(workspaceId, { flowId, ...filter }))

  it('a call counts once for a node and an exit however often it passed, and for every exit that it took', async () => {
    await call([start, answered, { node: 'ask', port: 'again' }, { node: 'ask', port: 'again' }, { node: 'ask', port: '1' }, end])
    await call([start, answered, { node: 'ask', port: '1' }, end])
    const { calls, nodes } = await figures()
    expect(calls).toBe(2)
    expect(nodes.ask).toEqual({ calls: 2, lost: 0, ports: { again: 1, '1': 2 } })
    expect(nodes.bye).toEqual({ calls: 2, lost: 0, ports: {} })
  })

  it('a call is lost where the callee hung up first, or where nothing came after; not at an end, and not while it runs', async () => {
    await call([start, answered, { node: 'ask', outcome: 'hungUp' }, { node: 'later', outcome: 'hungUp' }, end])
    await call([start, { node: 'call', kind: 'dial', port: 'busy', outcome: 'busy' }])
    await call([start, answered, { node: 'bye', kind: 'hangup', outcome: 'hungUp' }, end])
    await call([start, answered], { isOpen: true })
    const { nodes, running } = await figures()
    expect(running).toBe(1)
    expect(Object.fromEntries(Object.entries(nodes).map(([slug, { lost }]) => [slug, lost]))).toEqual({ start: 0, call: 1, ask: 1, later: 0, bye: 0 })
  })

  it('is narrowed by version, campaign, days and arm, and the list of calls agrees with every figure', async () => {
    const version = await db.flowVersion.create({ data: { workspaceId, flowId, number: 2, source: '{}', planHash: 'two', receipt: {}, publishedBy: 'test' } })
    const other = await campaign(flowId)
    const inA = await call([start, { node: 'split', port: 'A', kind: 'split' }, { node: 'ask', port: '1' }, end], { planHash: 'two' })
    await call([start, { node: 'split', port: 'B', kind: 'split' }, { node: 'ask', port: '2' }, end], { planHash: 'two' })
    await call([start, end], { campaign: other, at: '2026-04-01T00:00:00Z' })
    await call([start, end], { campaign: await campaign(randomUUID()) })
    const countOf = async (filter: Parameters<typeof callWhere>[1]) => {
      const where = callWhere(workspaceId, { flowId, ...filter })
      const listed = await sql.query<{ readonly id: string }>(`SELECT a.id FROM attempt a WHERE ${where.text}`, where.values)
      expect((await figures(filter)).calls).toBe(listed.length)
      return listed.map(({ id }) => id)
    }
    expect(await countOf({})).toHaveLength(3)
    expect(await countOf({ versionId: version.id })).toHaveLength(2)
    expect(await countOf({ campaignId: other })).toHaveLength(1)
    expect(await countOf({ from: new Date('2026-03-15'), to: new Date('2026-04-02') })).toHaveLength(1)
    expect(await countOf({ arm: { node: 'split', port: 'A' } })).toEqual([inA])
    expect(await countOf({ node: 'ask' })).toHaveLength(2)
    expect(await countOf({ node: 'ask', port: '1' })).toEqual([inA])
    expect((await figures({ arm: { node: 'split', port: 'A' } })).nodes.ask?.ports).toEqual({ '1': 1 })
  })

  it('shows nothing of another workspace', async () => {
    await call([start, end])
    const where = callWhere('another', { flowId })
    expect(await readFlowFigures(sql, where)).toEqual({ calls: 0, running: 0, nodes: {} })
  })
})
