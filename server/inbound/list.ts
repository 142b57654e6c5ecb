import * as z from 'zod'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'
import { answersCalls } from './answers-calls'
import { numberState } from './inbound-state'

const planSchema = z.object({ startsLive: z.boolean().optional() })
const refusedDays = 7
const day = 86_400_000

/** Our numbers with what a caller meets, the flows that may answer, and the calls of late that no flow took. */
export const list = procedure.query(async ({ ctx }) => {
  const { workspaceId, db } = ctx
  const [numbers, flows, refused] = await Promise.all([
    db.inboundNumber.findMany({ where: { workspaceId }, orderBy: { number: 'asc' } }),
    db.flow.findMany({ where: { workspaceId, archivedAt: null }, select: { id: true, name: true, draft: true } }),
    db.inboundRefusal.groupBy({
      by: ['number', 'reason'],
      // A number that nobody has belongs to no workspace: whoever runs the house should see it.
      where: { OR: [{ workspaceId }, { workspaceId: null }], at: { gt: new Date(Date.now() - refusedDays * day) } },
      _count: true,
      _max: { at: true },
      orderBy: { _max: { at: 'desc' } },
      take: 20,
    }),
  ])
  const versions = await db.flowVersion.findMany({
    where: { workspaceId, flowId: { in: flows.map(({ id }) => id) } },
    distinct: ['flowId'],
    orderBy: [{ flowId: 'asc' }, { number: 'desc' }],
    select: { flowId: true, number: true, planHash: true },
  })
  const plans = await db.plan.findMany({ where: { workspaceId, hash: { in: versions.map(({ planHash }) => planHash) } }, select: { hash: true, plan: true } })
  const planOf = new Map(plans.map(({ hash, plan }) => [hash, planSchema.safeParse(plan).data ?? null]))
  const latest = new Map(versions.map((version) => [version.flowId, version]))
  const names = new Map(flows.map(({ id, name }) => [id, asText(name)]))
  const plan = (flowId: string | null) => {
    const version = flowId === null ? undefined : latest.get(flowId)
    return version ? (planOf.get(version.planHash) ?? null) : null
  }
  return {
    isSimulator: ctx.env.switch === 'simulator',
    numbers: numbers.map(({ id, number, enabled, flowId }) => ({
      id,
      number,
      enabled,
      flow: flowId === null ? null : { id: flowId, name: names.get(flowId) ?? {}, version: latest.get(flowId)?.number ?? null },
      state: numberState({ enabled, flowId, plan: plan(flowId) }),
    })),
    flows: flows.filter(({ draft }) => answersCalls(draft)).map(({ id, name }) => ({ id, name: asText(name), isPublished: latest.has(id) })),
    refused: refused.map(({ number, reason, _count, _max }) => ({ number, reason, calls: _count, lastAt: _max.at })),
  }
})
