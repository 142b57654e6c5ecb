import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { resumeCampaign } from './resume-campaign'
import { depsOf } from './deps-of'
import { campaignId } from './get.schema'

export const resume = procedure.input(campaignId).mutation(async ({ ctx, input }) => {
  await resumeCampaign(await depsOf(ctx), { workspaceId: ctx.workspaceId, campaignId: input.campaignId })
  await audit(ctx, 'campaign.resume', input.campaignId)
})
