import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import type { Db } from '../db'
import { type Campaign, number, type ReadyToDial, readyToDial } from './testing/ready-to-dial'

describe('where rules ask whose the number is', () => {
  let ready: ReadyToDial
  let db: Db
  let workspaceId: string
  let claimed: Campaign['claimed']
  let check: Campaign['check']
  beforeAll(async () => {
    ready = await readyToDial()
    db = ready.db
  })
  afterAll(() => ready?.close())
  beforeEach(async () => {
    ;({ workspaceId, claimed, check } = await ready.campaign())
  })

  const rule = (id: string, params: object) => ({
    id: `own.${id}`,
    stage: 'beforeDial',
    kind: 'callerId',
    params,
    onFail: 'block',
    basis: 'customer',
    grade: 'customer policy',
    verifiedOn: '2026-11-26',
    source: { cite: 'test', url: '' },
    text: { 'zh-CN': '登记', en: 'registered' },
  })
  const ask = async (...rules: ReturnType<typeof rule>[]) => {
    await db.workspace.update({ where: { id: workspaceId }, data: { settings: { policy: { rules } } } })
    await createCallerIds(db, { workspaceId, pool: 'main', count: 2, prefix: '+99919' })
  }
  const know = (data: object, where: object = {}) => db.callerId.updateMany({ where: { workspaceId, ...where }, data })
  const registered = { registeredWith: 'carrier', registeredOn: '2026-01-01', evidence: 'contract 7' }

  it('nothing stated is nothing known: the call waits, no number is used up, and the ledger names the rule', async () => {
    await ask(rule('registered', { isRegistered: true }))
    const run = await claimed(number(1))
    expect(await check(run)).toEqual({ is: 'deferred', rule: 'own.registered', untilMs: expect.any(Number) })
    expect(await db.decision.findFirst({ where: { attemptId: run.attemptId } })).toMatchObject({
      verdict: 'defer',
      rule: 'own.registered',
      seen: expect.arrayContaining([{ rule: 'own.registered', value: false, ok: false }]),
    })
    expect(await db.callerId.aggregate({ where: { workspaceId }, _sum: { usedCount: true } })).toEqual({ _sum: { usedCount: 0 } })
  })

  it('a call leaves under the number that is registered, and under no other of the pool', async () => {
    await ask(rule('registered', { isRegistered: true }), rule('dialable', { isDialable: true }))
    await know(registered)
    expect(await check(await claimed(number(1)))).toMatchObject({ is: 'deferred', rule: 'own.dialable' })
    await know({ dialable: true }, { number: { endsWith: '1' } })
    expect(await check(await claimed(number(2)))).toMatchObject({ is: 'cleared' })
    const [clearance] = await db.clearance.findMany({ where: { workspaceId } })
    expect(await db.callerId.findUnique({ where: { id: clearance?.callerIdId ?? '' } })).toMatchObject({ dialable: true })
    // The other number is free, and stays so.
    expect(await check(await claimed(number(3)))).toMatchObject({ is: 'deferred', rule: 'core.callerIdRoom' })
  })

  it('a registration of a later day, and one that was taken back, are none', async () => {
    await ask(rule('registered', { isRegistered: true }))
    await know({ ...registered, registeredOn: '2099-01-01' })
    expect(await check(await claimed(number(1)))).toMatchObject({ is: 'deferred', rule: 'own.registered' })
    await know(registered)
    expect(await check(await claimed(number(2)))).toMatchObject({ is: 'cleared' })
    await know({ registeredWith: null, registeredOn: null, evidence: null })
    expect(await check(await claimed(number(3)))).toMatchObject({ is: 'deferred', rule: 'own.registered' })
  })

  it('numbers of a range that may not do this are not used, written with or without their country', async () => {
    await ask(rule('range', { forbiddenPrefixes: ['95'] }))
    await know({ enabled: false })
    await db.callerId.create({ data: { workspaceId, pool: 'main', number: '+8695013001' } })
    expect(await check(await claimed(number(1)))).toMatchObject({ is: 'deferred', rule: 'own.range' })
    await know({ enabled: true })
    expect(await check(await claimed(number(2)))).toMatchObject({ is: 'cleared' })
  })
})
