import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compile, parseFlow, type Plan } from '../../flows/index'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { root } from '../../tools/bootstrap/folders.mjs'
import { createAttemptWriter } from '../attempt/attempt-writer'
import { whyNotCalled } from '../campaign/why-not-called'
import { createPhoneVault } from '../crypto/phone-vault'
import { storePlan } from '../plan/store-plan'
import { claim } from '../pump/claim'
import { closeCampaign } from '../pump/close-campaign'
import { reportNode } from '../switch-node/report-node'
import { newPerson, openRequests, type Person, textOf } from '../testing/open-requests'

const hourMs = 3_600_000
const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })

describe('a call back', () => {
  let requests: Awaited<ReturnType<typeof openRequests>>
  let plan: Plan
  let workspaceId: string
  let campaignId: string
  beforeAll(async () => {
    requests = await openRequests()
    const { flow } = parseFlow(await readFile(`${root}/flows/examples/good/survey.flow.json`, 'utf8'))
    const compiled = flow ? compile(flow) : null
    if (!compiled?.plan) throw new Error('the example does not compile')
    plan = compiled.plan
  })
  afterAll(() => requests?.close())
  beforeEach(async () => {
    const { db } = requests
    workspaceId = randomUUID()
    await createWorkspace(db, { workspaceId })
    await storePlan({ db }, { workspaceId, plan })
    await createCallerIds(db, { workspaceId, pool: 'main', count: 5, prefix: '+9993' })
    const ids = { flowId: randomUUID(), flowVersionId: randomUUID(), listId: randomUUID() }
    const campaign = await db.campaign.create({
      data: { workspaceId, name: 'x', ...ids, planHash: plan.hash, createdBy: 'test', status: 'running', startedOn: 'simulator', tokens: 5 },
    })
    campaignId = campaign.id
  })

  /** Somebody whose call the pump has claimed and a segment drives. */
  async function called(): Promise<Person> {
    const { db } = requests
    const person = newPerson(workspaceId, { campaignId })
    const { run } = person
    const stored = vault.store(`+999${run.runId.replace(/\D/g, '').padEnd(9, '0').slice(0, 9)}`)
    await db.contact.create({ data: { id: run.contact.id, workspaceId, name: 'n', ...stored, region: '001', zones: [] } })
    await db.campaignContact.create({ data: { workspaceId, campaignId, contactId: run.contact.id, position: 0, state: 'claimed', attempts: 1 } })
    const { attemptId, runId, planHash, callUuid, owner, contact } = run
    await db.attempt.create({
      data: {
        id: attemptId,
        runId,
        workspaceId,
        campaignId,
        contactId: contact.id,
        attemptNo: 1,
        planHash,
        callUuid,
        owner,
        switchNode: 'fs1',
        phoneHash: 'h',
        state: 'live',
      },
    })
    return person
  }
  const arrange = (person: Person, input: { afterMs?: number; at?: string; attempts?: number }, key?: string) =>
    requests.ask(person, { target: 'callback', operation: 'schedule', input: { attempts: 1, ...input } }, key)
  const end = async ({ run }: Person, disposition: 'completed' | 'optedOut') => {
    const writer = createAttemptWriter({ sql: requests.sql, vault, log: { info: () => undefined, warn: () => undefined, error: () => undefined } })
    writer.finish(run, { disposition })
    await writer.settle()
  }
  const contactOf = ({ run }: Person) =>
    requests.db.campaignContact.findUniqueOrThrow({ where: { campaignId_contactId: { campaignId, contactId: run.contact.id } } })

  it('makes the person due again when the call has ended, and the pump claims them then, for a run from its start', async () => {
    const person = await called()
    const answer = await arrange(person, { afterMs: hourMs })
    expect(answer.is).toBe('scheduled')
    expect(await contactOf(person)).toMatchObject({ state: 'claimed' })
    await end(person, 'completed')
    const due = await contactOf(person)
    expect(due).toMatchObject({ state: 'due', disposition: null, resumeRunId: null, callbackAt: null, attempts: 1 })
    expect(due.dueAt.toISOString()).toBe(textOf(answer, 'at'))
    const { contact } = person.run
    expect(await whyNotCalled(requests, { workspaceId, campaignId, contactId: contact.id })).toMatchObject({ code: 'callback', untilMs: due.dueAt.getTime() })

    expect(await claim(requests.sql, campaignId, plan, 'simulator')).toEqual({ is: 'nothingDue', untilMs: due.dueAt.getTime(), underWay: 0 })
    await requests.db.campaignContact.updateMany({ where: { contactId: contact.id }, data: { dueAt: new Date() } })
    await reportNode(requests.sql, { name: 'fs1', kind: 'simulator', linesMax: 10, callsPerSecond: 10, sessions: 0, isConnected: true }, false)
    await requests.sql.query('UPDATE switch_node SET tokens = 5')
    const turn = await claim(requests.sql, campaignId, plan, 'simulator')
    expect(turn).toMatchObject({ is: 'claimed', runs: [{ resumed: false }] })
    // Nothing of the first call's clearance is left to it: it begins before its check.
    expect(await requests.db.attempt.findMany({ where: { campaignId, attemptNo: 2 } })).toMatchObject([
      { state: 'claimed', contactId: contact.id, clearedAt: null, checkpoint: null },
    ])
  })

  it('is arranged once for one request, with the time of the first answer', async () => {
    const person = await called()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 8 }, () => arrange(person, { afterMs: hourMs }, key)))
    answers.push(await arrange(person, { afterMs: 5 * hourMs }, key))
    expect(new Set(answers.map((answer) => `${answer.is} ${textOf(answer, 'at')}`)).size).toBe(1)
    expect(await contactOf(person)).toMatchObject({ callbacks: 1 })
  })

  it('in the same call at another time takes the place of the first', async () => {
    const person = await called()
    await arrange(person, { afterMs: hourMs })
    const second = await arrange(person, { at: new Date(Date.now() + 3 * hourMs).toISOString() })
    expect(second.is).toBe('scheduled')
    await end(person, 'completed')
    expect((await contactOf(person)).dueAt.toISOString()).toBe(textOf(second, 'at'))
  })

  it('is refused after as many as the flow allows', async () => {
    const person = await called()
    await requests.db.campaignContact.updateMany({ where: { contactId: person.run.contact.id }, data: { callbacks: 2 } })
    expect(await arrange(person, { afterMs: hourMs, attempts: 2 })).toMatchObject({ is: 'refused' })
    expect(await arrange(person, { afterMs: hourMs, attempts: 3 })).toMatchObject({ is: 'scheduled' })
  })

  it('does not come to somebody who opts out afterwards', async () => {
    const person = await called()
    await arrange(person, { afterMs: hourMs })
    await end(person, 'optedOut')
    expect(await contactOf(person)).toMatchObject({ state: 'done', disposition: 'optedOut', callbackAt: null })
  })

  it('does not outlive a campaign that is cancelled, before or after it was arranged', async () => {
    const [late, early] = [await called(), await called()]
    await arrange(early, { afterMs: hourMs })
    await requests.db.campaign.update({ where: { id: campaignId }, data: { status: 'draining' } })
    expect(await arrange(late, { afterMs: hourMs })).toMatchObject({ is: 'refused' })
    for (const person of [late, early]) await end(person, 'completed')
    await closeCampaign(requests.sql, { workspaceId, campaignId, as: 'cancelled' })
    expect(await contactOf(early)).toMatchObject({ state: 'done', disposition: 'cancelled' })
    expect(await requests.db.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({ status: 'cancelled' })
  })

  it('has no time in the past, in the far future, or in what names none; who calls us has no campaign', async () => {
    const person = await called()
    expect(await arrange(person, { at: '2020-01-01T10:00:00Z' })).toMatchObject({ is: 'refused' })
    expect(await arrange(person, { at: new Date(Date.now() + 60 * 24 * hourMs).toISOString() })).toMatchObject({ is: 'refused' })
    expect(await arrange(person, { at: 'some day' })).toEqual({ is: 'fault', code: 'unreadable-time' })
    expect(await arrange(newPerson(workspaceId, { direction: 'inbound' }), { afterMs: hourMs })).toEqual({ is: 'fault', code: 'no-campaign' })
    expect(await contactOf(person)).toMatchObject({ callbackAt: null, callbacks: 0 })
  })
})
