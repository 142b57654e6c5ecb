import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { depsOf } from './deps-of'
import { startCampaign } from './start-campaign'
import { startInput } from './start.schema'

export const start = procedure.input(startInput).mutation(async ({ ctx, input }) => {
  await startCampaign(await depsOf(ctx), { workspaceId: ctx.workspaceId, ...input })
  await audit(ctx, 'campaign.start', input.campaignId)
})
