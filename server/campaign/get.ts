import { Problem } from '../errors/problem'
import { readCampaignCounts } from '../live/read/campaign-counts'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'
import { campaignId } from './get.schema'

/** A campaign with its flow, version, list and present counts. */
export const get = procedure.input(campaignId).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const campaign = await ctx.db.campaign.findFirst({ where: { id: input.campaignId, workspaceId } })
  if (!campaign) throw new Problem('not-found')
  const [flow, version, latest, notCalled, list, counts] = await Promise.all([
    ctx.db.flow.findFirst({ where: { id: campaign.flowId, workspaceId }, select: { id: true, name: true } }),
    ctx.db.flowVersion.findFirst({ where: { id: campaign.flowVersionId, workspaceId }, select: { id: true, number: true } }),
    ctx.db.flowVersion.findFirst({ where: { flowId: campaign.flowId, workspaceId }, orderBy: { number: 'desc' }, select: { id: true, number: true } }),
    ctx.db.campaignContact.count({ where: { campaignId: campaign.id, workspaceId, attempts: 0, state: 'due' } }),
    ctx.db.contactList.findFirst({ where: { id: campaign.listId, workspaceId }, select: { id: true, name: true } }),
    readCampaignCounts(ctx.sql, workspaceId, campaign.id),
  ])
  const { id, name, status, planHash, callsPerSecond, linesMax, createdAt, startedAt, finishedAt } = campaign
  return {
    id,
    name,
    status,
    planHash,
    callsPerSecond,
    linesMax,
    createdAt,
    startedAt,
    finishedAt,
    list,
    version,
    /** The newest version of its flow, and how many people could still get it. */
    latest,
    notCalled,
    counts,
    flow: flow ? { id: flow.id, name: asText(flow.name) } : null,
  }
})
