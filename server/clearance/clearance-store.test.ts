import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallState } from '../../flows/model/run'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import type { AttemptStore } from '../attempt/attempt-store'
import type { Run } from '../attempt/run'
import type { Db } from '../db'
import { addDoNotCall } from '../do-not-call/add-do-not-call'
import type { SqlPool } from '../sql/pool'
import { type Campaign, command, number, type ReadyToDial, readyToDial } from './testing/ready-to-dial'

const state: CallState = {
  v: 1,
  seq: 2,
  at: null,
  locale: 'zh-CN',
  vars: {},
  secrets: {},
  contactKey: 'c',
  visits: {},
  call: 'none',
  reached: null,
  startedMs: 0,
  nowMs: 0,
  pending: null,
  done: null,
  handled: [],
}

describe('leave to dial', () => {
  let ready: ReadyToDial
  let db: Db
  let sql: SqlPool
  let attempts: AttemptStore
  let workspaceId: string
  let campaignId: string
  let claimed: Campaign['claimed']
  let check: Campaign['check']
  beforeAll(async () => {
    ready = await readyToDial()
    ;({ db, sql, attempts } = ready)
  })
  afterAll(() => ready?.close())
  beforeEach(async () => {
    ;({ workspaceId, campaignId, claimed, check } = await ready.campaign())
  })

  it('is given to exactly as many of 200 claimers as caller IDs have room, and no caller ID twice within 30 seconds', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 20, prefix: '+99910' })
    const runs = await Promise.all(Array.from({ length: 200 }, (_, index) => claimed(number(index))))
    const answers = await Promise.all(runs.map((run) => check(run)))
    expect(answers.filter((answer) => answer.is === 'cleared')).toHaveLength(20)
    const deferred = answers.filter((answer) => answer.is === 'deferred')
    expect(deferred).toHaveLength(180)
    expect(deferred.every((answer) => answer.rule === 'core.callerIdRoom')).toBe(true)
    const clearances = await db.clearance.findMany({ where: { workspaceId } })
    expect(new Set(clearances.map((clearance) => clearance.callerIdId)).size).toBe(20)
  })

  it('never goes past fifty a day for one caller ID, however many ask and however short its own gap', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 1, prefix: '+99911', dailyMax: 500 })
    const runs = await Promise.all(Array.from({ length: 80 }, (_, index) => claimed(number(index))))
    let cleared = 0
    for (const run of runs) {
      // The gap is the other rule: here it has always just passed.
      await sql.query(`UPDATE caller_id SET free_at = now() - interval '1 second' WHERE workspace_id = $1`, [workspaceId])
      if ((await check(run)).is === 'cleared') cleared += 1
    }
    expect(cleared).toBe(50)
    expect((await db.callerId.findFirst({ where: { workspaceId } }))?.usedCount).toBe(50)
  })

  it('counts a caller ID’s day by the clocks of the workspace', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 1, prefix: '+99919' })
    // 25 hours apart: at any moment their calendars show different days.
    for (const [place, zone] of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].entries()) {
      await db.workspace.update({ where: { id: workspaceId }, data: { settings: { zone } } })
      await sql.query(`UPDATE caller_id SET free_at = now() - interval '1 second' WHERE workspace_id = $1`, [workspaceId])
      expect((await check(await claimed(number(place)))).is).toBe('cleared')
      const [row] = await sql.query<{ readonly today: string }>(
        `SELECT used_on, used_count, to_char(now() AT TIME ZONE $2, 'YYYY-MM-DD') AS today FROM caller_id WHERE workspace_id = $1`,
        [workspaceId, zone],
      )
      expect(row).toMatchObject({ used_on: row?.today, used_count: 1 })
    }
  })

  it('keeps to the overlay of the trade that calls', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 1, prefix: '+99918' })
    const offer = { ...command, purpose: 'marketing', industry: 'ecommerce' } as const
    expect(await check(await claimed(number(1)), offer)).toEqual({
      is: 'blocked',
      rule: 'ecommerce.consent.marketing',
    })
  })

  it('counts the 30 seconds from the dial, not from the check', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 1, prefix: '+99912' })
    const run = await claimed(number(1))
    const cleared = await check(run)
    if (cleared.is !== 'cleared') throw new Error(cleared.is)
    await sql.query(`UPDATE caller_id SET free_at = free_at - interval '8 seconds' WHERE workspace_id = $1`, [workspaceId])
    await attempts.beginDial(run, cleared.clearanceId, state)
    const [row] = await sql.query<{ left_s: number }>(
      'SELECT extract(epoch FROM c.free_at - a.dialed_at)::float8 AS left_s FROM caller_id c JOIN attempt a ON a.caller_id_id = c.id WHERE c.workspace_id = $1',
      [workspaceId],
    )
    expect(row?.left_s).toBeGreaterThanOrEqual(30)
  })

  it('is spent by the one dial that gets it, out of twenty that try at once', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 5, prefix: '+99913' })
    const run = await claimed(number(1))
    const cleared = await check(run)
    if (cleared.is !== 'cleared') throw new Error(cleared.is)
    const begun = await Promise.all(Array.from({ length: 20 }, () => attempts.beginDial(run, cleared.clearanceId, state)))
    expect(begun.filter((answer) => answer.is === 'dial')).toHaveLength(1)
    expect(begun.filter((answer) => answer.is === 'dialled')).toHaveLength(19)
  })

  it.each([
    ['none', async () => randomUUID()],
    [
      "another attempt's",
      async () => {
        const other = await check(await claimed(number(99)))
        return other.is === 'cleared' ? other.clearanceId : ''
      },
    ],
    [
      'an expired one',
      async (run: Run) => {
        const own = await check(run)
        await sql.query(`UPDATE clearance SET expires_at = now() - interval '1 ms' WHERE attempt_id = $1`, [run.attemptId])
        return own.is === 'cleared' ? own.clearanceId : ''
      },
    ],
  ])('is refused to a dial with %s', async (_, clearanceOf) => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 5, prefix: '+99914' })
    const run = await claimed(number(1))
    expect(await attempts.beginDial(run, await clearanceOf(run), state)).toEqual({ is: 'refused', rule: 'core.clearance' })
    expect(await db.attempt.findUnique({ where: { id: run.attemptId } })).toMatchObject({ state: 'claimed', dialedAt: null })
  })

  it('is taken back by an opt-out between check and dial, and refused to every campaign from then on', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 5, prefix: '+99915' })
    const run = await claimed(number(1))
    const cleared = await check(run)
    if (cleared.is !== 'cleared') throw new Error(cleared.is)
    await addDoNotCall(sql, { workspaceId, phoneHash: run.contact.phoneHash, reason: 'optOut', source: 'test' })
    expect(await attempts.beginDial(run, cleared.clearanceId, state)).toEqual({ is: 'refused', rule: 'core.doNotCall' })
    const later = await claimed(number(1), 2)
    expect(await check(later)).toEqual({ is: 'blocked', rule: 'core.doNotCall' })
    const [decision] = await db.decision.findMany({ where: { attemptId: later.attemptId } })
    expect(decision).toMatchObject({ verdict: 'block', rule: 'core.doNotCall' })
  })

  it('lets one of many simultaneous attempts at the same callee through a cap of one a minute', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 50, prefix: '+99916' })
    const runs: Run[] = []
    for (let attemptNo = 1; attemptNo <= 12; attemptNo += 1) runs.push(await claimed(number(1), attemptNo))
    const answers = await Promise.all(runs.map((run) => check(run)))
    expect(answers.filter((answer) => answer.is === 'cleared')).toHaveLength(1)
    expect(answers.filter((answer) => answer.is === 'deferred' && answer.rule === 'nowhere.cap.minute')).toHaveLength(11)
  })

  it('gives a retried check the clearance of the first', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 5, prefix: '+99917' })
    const run = await claimed(number(1))
    expect(await check(run)).toEqual(await check(run))
    expect(await db.callerId.aggregate({ where: { workspaceId }, _sum: { usedCount: true } })).toEqual({ _sum: { usedCount: 1 } })
  })

  it('is withdrawn, not refused, while the campaign is paused; refused once it is over', async () => {
    await createCallerIds(db, { workspaceId, pool: 'main', count: 5, prefix: '+99918' })
    const run = await claimed(number(1))
    await db.campaign.update({ where: { id: campaignId }, data: { status: 'paused' } })
    expect(await check(run)).toMatchObject({ is: 'withdrawn', rule: 'core.campaignRunning' })
    await db.campaign.update({ where: { id: campaignId }, data: { status: 'draining' } })
    expect(await check(run)).toEqual({ is: 'blocked', rule: 'core.campaignRunning' })
  })

  it('stays blocked when the pool has no number at all', async () => {
    expect(await check(await claimed(number(1)))).toEqual({ is: 'blocked', rule: 'core.callerIdPool' })
  })
})
