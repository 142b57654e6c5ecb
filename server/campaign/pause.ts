import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { pauseCampaign } from './pause-campaign'
import { depsOf } from './deps-of'
import { campaignId } from './get.schema'

export const pause = procedure.input(campaignId).mutation(async ({ ctx, input }) => {
  await pauseCampaign(await depsOf(ctx), { workspaceId: ctx.workspaceId, campaignId: input.campaignId })
  await audit(ctx, 'campaign.pause', input.campaignId)
})
