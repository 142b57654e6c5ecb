import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { publishInbound } from './testing/publish-inbound'

const patience = { timeout: 60_000, interval: 50 }
const openNumber = '+862166668800'
const closedNumber = '+862166668810'

describe('a call that comes in', () => {
  let stack: CallingStack
  const workspaceId = `test-${randomUUID().slice(0, 8)}`
  beforeAll(async () => {
    stack = await startCallingStack({ speed: 20, callWorkers: 3, workerPort: 0 })
    await publishInbound(stack, { workspaceId, number: openNumber, doors: 'open' })
    await publishInbound(stack, { workspaceId, number: closedNumber, doors: 'closed' })
  })
  afterAll(() => stack?.close())

  const ring = (number: string, caller: string) => stack.simulator.owner.inbound(number, caller)
  const ended = (call: string) =>
    vi.waitFor(async () => {
      const attempt = await stack.db.attempt.findUniqueOrThrow({ where: { id: call } })
      expect(attempt.state).toBe('ended')
      return attempt
    }, patience)
  const nodesOf = async (call: string) => {
    const rows = await stack.db.traceStep.findMany({ where: { attemptId: call }, orderBy: [{ seq: 'asc' }, { part: 'asc' }] })
    return [...new Set(rows.flatMap(({ node }) => node ?? []))]
  }
  const heard = (call: string) => stack.simulator.owner.ledger.calls.find(({ uuid }) => uuid === call)?.steps ?? []

  it('inside opening hours meets the menu, presses a key, and talks to somebody', async () => {
    // Written without `+`, as a carrier hands it over.
    const call = ring('862166668800', '+99910012301')
    expect(await ended(call)).toMatchObject({ direction: 'inbound', disposition: 'completed', outcome: 'served', attemptNo: 1, callUuid: call, workspaceId })
    expect(await nodesOf(call)).toEqual(expect.arrayContaining(['hours', 'menu', 'advisers', 'endServed']))
    const agent = stack.simulator.owner.ledger.calls.find((leg) => leg.number === 'agent1')
    expect(agent).toMatchObject({ outcome: 'answered' })
    const attempt = await stack.db.attempt.findUniqueOrThrow({ where: { id: call } })
    expect(await stack.db.contact.findUnique({ where: { id: attempt.contactId } })).toMatchObject({ phoneMasked: '999****2301', name: '' })
  })

  it('after hours leaves a message', async () => {
    const call = ring('+862166668810', '+99910012350')
    expect(await ended(call)).toMatchObject({ disposition: 'completed', outcome: 'message' })
    expect(await nodesOf(call)).toEqual(expect.arrayContaining(['closed', 'leaveMessage', 'noteMessage']))
  })

  it('is answered once, though three workers hear of it and callers come all at once', async () => {
    const calls = Array.from({ length: 24 }, (_, index) => ring('862166668800', `+9991001${String(index).padStart(3, '0')}01`))
    for (const call of calls) expect(await ended(call)).toMatchObject({ outcome: 'served' })
    expect(await stack.db.attempt.count({ where: { id: { in: calls } } })).toBe(24)
    for (const call of calls) {
      const ids = heard(call)
        .filter(({ app }) => app !== 'set')
        .map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      // A second run of the same flow would greet the caller again.
      expect(heard(call).filter(({ app }) => app === 'play_and_get_digits')).toHaveLength(1)
    }
  })

  it('of somebody who hides their number is answered too, and one caller may call again and again', async () => {
    const first = ring('862166668800', 'anonymous')
    await ended(first)
    const second = ring('862166668800', '+99910012301')
    expect(await ended(second)).toMatchObject({ outcome: 'served', attemptNo: 2 })
    const attempt = await stack.db.attempt.findUniqueOrThrow({ where: { id: first } })
    expect(await stack.db.contact.findUnique({ where: { id: attempt.contactId } })).toMatchObject({ phoneMasked: '', region: '' })
  })

  it('while the link to the switch was cut is found when it is back', async () => {
    stack.simulator.cut()
    const call = ring('862166668800', '+99910012401')
    expect(await ended(call)).toMatchObject({ outcome: 'served' })
  })

  it('while no worker was there waits on the line for the next one', async () => {
    await Promise.all(stack.callWorkers.map((worker) => worker.stop()))
    const call = ring('862166668800', '+99910012501')
    expect(stack.simulator.owner.channels.get(call)?.variables.get('cw_owner')).toBeUndefined()
    await stack.startWorker('call')
    expect(await ended(call)).toMatchObject({ outcome: 'served' })
  })

  const number = (fields: { readonly number: string; readonly flowId?: string; readonly enabled?: boolean }) =>
    stack.db.inboundNumber.create({ data: { workspaceId, ...fields } })
  const draft = () => stack.db.flow.create({ data: { workspaceId, slug: randomUUID(), name: {}, draft: '{}' } })
  const unanswered: readonly { readonly why: string; readonly dialled: string; readonly reason: string; readonly prepare?: () => Promise<unknown> }[] = [
    { why: 'a number that nobody has', dialled: '862166669999', reason: 'unknownNumber' },
    { why: 'a number that is off', dialled: '862166668820', reason: 'off', prepare: () => number({ number: '+862166668820', enabled: false }) },
    { why: 'a number without a flow', dialled: '862166668830', reason: 'noFlow', prepare: () => number({ number: '+862166668830' }) },
    {
      why: 'a number whose flow was never published',
      dialled: '862166668840',
      reason: 'notPublished',
      prepare: async () => number({ number: '+862166668840', flowId: (await draft()).id }),
    },
  ]
  it.each(unanswered)('to $why hears an apology and is hung up; table, log and metric say why', async ({ dialled, reason, prepare }) => {
    await prepare?.()
    const call = ring(dialled, '+99910012300')
    await vi.waitFor(() => expect(stack.simulator.owner.ledger.calls.find(({ uuid }) => uuid === call)?.endedMs).toBeDefined(), patience)
    expect(heard(call).flatMap(({ app }) => (app === 'set' ? [] : [app]))).toEqual(['playback'])
    expect(await stack.db.inboundRefusal.findMany({ where: { callUuid: call } })).toMatchObject([{ reason, number: dialled, switchNode: 'fs1' }])
    expect(await stack.db.attempt.count({ where: { id: call } })).toBe(0)
    const metrics = await (await fetch(`http://127.0.0.1:${stack.ports.get('call')}/metrics`)).text()
    expect(metrics).toContain(`callweave_inbound_total{result="${reason}"} 1`)
    expect(stack.logs()).toContain(`"reason":"${reason}"`)
    expect(`${metrics}${stack.logs()}`).not.toContain('10012300')
  })
})
