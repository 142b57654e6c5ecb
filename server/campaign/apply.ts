import { campaignSignals } from '../../workflows/messages'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { applyVersion } from './apply-version'
import { applyVersionInput } from './apply.schema'
import { depsOf } from './deps-of'
import { signalCampaign } from './signal-campaign'

/** Takes a newer (or an older) version for the people who were not called yet. */
export const apply = procedure.input(applyVersionInput).mutation(async ({ ctx, input }) => {
  const deps = await depsOf(ctx)
  const applied = await applyVersion(ctx.sql, { workspaceId: ctx.workspaceId, ...input })
  await audit(ctx, 'campaign.applyVersion', input.campaignId, { ...applied })
  // People who were put off may be due at once, and the campaign sleeps until the first of them was.
  await signalCampaign(deps, input.campaignId, campaignSignals.setRate)
  return applied
})
