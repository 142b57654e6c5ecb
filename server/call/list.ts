import type { Prisma } from '../../prisma/generated/client'
import type { Context } from '../context'
import { explainReasons } from '../compliance/explain-reason'
import { pageArgs, pageOf } from '../page/page-of'
import { procedure } from '../trpc'
import { listInput } from './list.schema'
import type * as z from 'zod'

/** Attempts, newest first. */
export const list = procedure.input(listInput).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const where = await filter(ctx, workspaceId, input)
  const found = await ctx.db.attempt.findMany({
    where,
    orderBy: [{ claimedAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(input),
    select: {
      id: true,
      campaignId: true,
      contactId: true,
      attemptNo: true,
      direction: true,
      state: true,
      disposition: true,
      outcome: true,
      rule: true,
      cause: true,
      sipStatus: true,
      q850: true,
      claimedAt: true,
      dialedAt: true,
      answeredAt: true,
      hungUpAt: true,
      endedAt: true,
    },
  })
  const page = pageOf(found, input.limit)
  const [people, campaigns, numbers] = await Promise.all([
    ctx.db.contact.findMany({
      where: { workspaceId, id: { in: page.rows.map(({ contactId }) => contactId) } },
      select: { id: true, name: true, phoneMasked: true },
    }),
    ctx.db.campaign.findMany({ where: { workspaceId, id: { in: page.rows.map(({ campaignId }) => campaignId) } }, select: { id: true, name: true } }),
    ctx.db.inboundNumber.findMany({ where: { workspaceId, id: { in: page.rows.map(({ campaignId }) => campaignId) } }, select: { id: true, number: true } }),
  ])
  const person = new Map(people.map((one) => [one.id, one]))
  const campaign = new Map([...campaigns.map((one) => [one.id, one.name] as const), ...numbers.map((one) => [one.id, one.number] as const)])
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, contact: person.get(row.contactId) ?? null, campaignName: campaign.get(row.campaignId) ?? '' })),
    reasons: explainReasons(page.rows.map(({ rule }) => rule)),
  }
})

async function filter(ctx: Context, workspaceId: string, input: z.infer<typeof listInput>): Promise<Prisma.AttemptWhereInput> {
  const campaignIds = input.flowId ? await carriersOf(ctx, workspaceId, input.flowId) : null
  const passed = input.node
    ? await ctx.db.traceStep.findMany({
        where: {
          workspaceId,
          node: input.node,
          ...(input.port ? { port: input.port } : {}),
          ...(input.campaignId ? { campaignId: input.campaignId } : campaignIds ? { campaignId: { in: [...campaignIds] } } : {}),
        },
        distinct: ['attemptId'],
        select: { attemptId: true },
        orderBy: { at: 'desc' },
        take: 10_000,
      })
    : null
  return {
    workspaceId,
    ...(input.campaignId ? { campaignId: input.campaignId } : campaignIds ? { campaignId: { in: [...campaignIds] } } : {}),
    ...(input.contactId ? { contactId: input.contactId } : {}),
    ...(passed ? { id: { in: passed.map(({ attemptId }) => attemptId) } } : {}),
    ...(input.disposition === 'inProgress' ? { state: { not: 'ended' } } : input.disposition ? { disposition: input.disposition } : {}),
    ...(input.from || input.to ? { claimedAt: { ...(input.from ? { gte: input.from } : {}), ...(input.to ? { lt: input.to } : {}) } } : {}),
  }
}

/** What runs a flow: campaigns that send it out, and numbers that it answers. */
async function carriersOf({ db }: Context, workspaceId: string, flowId: string): Promise<readonly string[]> {
  const which = { where: { workspaceId, flowId }, select: { id: true } } as const
  const [campaigns, numbers] = await Promise.all([db.campaign.findMany(which), db.inboundNumber.findMany(which)])
  return [...campaigns, ...numbers].map(({ id }) => id)
}
