import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { cancelCampaign } from './cancel-campaign'
import { depsOf } from './deps-of'
import { campaignId } from './get.schema'

export const cancel = procedure.input(campaignId).mutation(async ({ ctx, input }) => {
  await cancelCampaign(await depsOf(ctx), { workspaceId: ctx.workspaceId, campaignId: input.campaignId })
  await audit(ctx, 'campaign.cancel', input.campaignId)
})
