import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Scenario, scenarioSchema } from '../../flows/index'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { publishExample } from '../../prisma/seed/publish-example'
import type { Db } from '../db'
import type { SqlPool } from '../sql/pool'
import { type OpenStores, openStores } from '../testing/open-stores'
import { changeScenarios } from './change-scenarios'
import { readScenarios } from './read-scenarios'

const named = (name: string): Scenario => scenarioSchema.parse({ name, answers: [{ at: 'call', is: 'busy' }], expect: { disposition: 'busy' } })

describe('scenarios of a flow', () => {
  let stores: OpenStores
  let db: Db
  let sql: SqlPool
  let workspaceId: string
  let flowId: string
  beforeAll(async () => {
    stores = await openStores()
    ;({ db, sql } = stores)
  })
  afterAll(() => stores.close())
  beforeEach(async () => {
    workspaceId = randomUUID()
    await createWorkspace(db, { workspaceId })
    flowId = (await publishExample(db, { workspaceId, name: 'survey', userId: 'test' })).flowId
  })
  const stored = async () => (await db.flow.findUniqueOrThrow({ where: { id: flowId } })).scenarios
  const names = async () => readScenarios(await stored()).map(({ name }) => name)

  it('come with an example, and every one that people save at the same moment stays', async () => {
    const before = await names()
    expect(before.length).toBeGreaterThan(5)
    const mine = [...Array(8).keys()].map((index) => `at once ${index}`)
    await Promise.all(mine.map((name) => changeScenarios({ db, sql }, { workspaceId, flowId }, (all) => [...all, named(name)])))
    expect((await names()).toSorted()).toEqual([...before, ...mine].toSorted())
  })

  it('count as a change of the flow, so that a push from an older revision is refused, and keep what else their file says', async () => {
    const reference = { $schema: '../scenario.schema.json', flow: 'survey.flow.json' }
    await db.flow.update({ where: { id: flowId }, data: { scenarios: JSON.stringify({ ...reference, schemaVersion: 1, scenarios: [named('a')] }) } })
    const { revision } = await db.flow.findUniqueOrThrow({ where: { id: flowId } })
    const after = await changeScenarios({ db, sql }, { workspaceId, flowId }, (all) => [...all, named('b')])
    expect(after.revision).toBe(revision + 1)
    expect(JSON.parse(await stored())).toMatchObject(reference)
    expect(await names()).toEqual(['a', 'b'])
  })

  it('of another workspace cannot be changed, and a file that cannot be read is not overwritten', async () => {
    await expect(changeScenarios({ db, sql }, { workspaceId: 'another', flowId }, (all) => all)).rejects.toMatchObject({ code: 'not-found' })
    await db.flow.update({ where: { id: flowId }, data: { scenarios: '{ "schemaVersion": 7' } })
    await expect(changeScenarios({ db, sql }, { workspaceId, flowId }, () => [named('x')])).rejects.toMatchObject({ code: 'scenarios-unreadable' })
    expect(await stored()).toBe('{ "schemaVersion": 7')
  })
})
