import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnv } from '../server/env'
import { root } from '../server/root'
import { startTracing } from '../server/tracing/start-tracing'
import type { Tracing } from '../server/tracing/open-tracing'
import { createCallerFactory } from '../server/trpc'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'
import { type FakeOtlpReceiver, type ReceivedSpan, startFakeOtlpReceiver } from './testing/fake-otlp-receiver'

describe('a campaign is one trace', () => {
  let receiver: FakeOtlpReceiver
  let tracing: Tracing | null
  let stack: CallingStack
  beforeAll(async () => {
    receiver = await startFakeOtlpReceiver()
    // The workers of the stack take the environment over from here.
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url
    process.env.OTEL_BSP_SCHEDULE_DELAY = '100'
    tracing = await startTracing('test')
    stack = await startCallingStack({ speed: 20, callWorkers: 1 })
  })
  afterAll(async () => {
    await stack?.close()
    await tracing?.close()
    await receiver.close()
  })

  it('from the request that starts it down to each originate, without a number, a text or a password in it', async () => {
    const people = peopleOf('01', 2, '782')
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people })
    const api = createCallerFactory(root)({
      env: readEnv(stack.env),
      db: stack.db,
      sql: stack.sql,
      vault: stack.vault,
      temporal: async () => stack.temporal,
      user: { id: 'test', name: 'test', email: 'test@example.com', role: 'owner', workspaceId: campaign.workspaceId },
    })
    await api.campaign.start({ campaignId: campaign.campaignId })
    await campaignEnd(stack, campaign)

    const ways = await receiver.until((spans) => {
      const found = [...spans.values()].filter(({ name }) => name === 'esl originate').map((span) => wayUp(span, spans))
      return found.length === people.length && found.every((way) => way.at(-1)?.parentSpanId === undefined) ? found : undefined
    })
    for (const way of ways) {
      expect(way.map(({ name }) => name)).toEqual([
        'esl originate',
        'RunActivity:runSegment',
        'StartActivity:runSegment',
        'RunWorkflow:callWorkflow',
        'StartWorkflow:callWorkflow',
        'RunActivity:pump',
        'StartActivity:pump',
        'RunWorkflow:campaignWorkflow',
        'StartWorkflow:campaignWorkflow',
        'api campaign.start',
      ])
    }
    expect(new Set(ways.flat().map(({ traceId }) => traceId)).size).toBe(1)

    const callerIds = await stack.db.callerId.findMany({ where: { workspaceId: campaign.workspaceId }, select: { number: true } })
    const secrets = [...people, ...callerIds].map(({ number }) => number.slice(1))
    for (const secret of [...secrets, ...people.map(({ name }) => name), stack.password]) expect(receiver.raw()).not.toContain(secret)
  })
})

function wayUp(span: ReceivedSpan, spans: ReadonlyMap<string, ReceivedSpan>): readonly ReceivedSpan[] {
  const parent = span.parentSpanId ? spans.get(span.parentSpanId) : undefined
  return parent ? [span, ...wayUp(parent, spans)] : [span]
}
