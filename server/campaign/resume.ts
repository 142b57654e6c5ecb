import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { depsOf } from './deps-of'
import { resumeCampaign } from './resume-campaign'
import { startInput } from './start.schema'

/** On a real switch a campaign that began on the simulator wants its people counted again. */
export const resume = procedure.input(startInput).mutation(async ({ ctx, input }) => {
  await resumeCampaign(await depsOf(ctx), { workspaceId: ctx.workspaceId, ...input })
  await audit(ctx, 'campaign.resume', input.campaignId)
})
