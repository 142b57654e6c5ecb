import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { applyVersion } from './apply-version'
import { applyVersionInput } from './apply.schema'

/** Takes a newer (or an older) version for the people who were not called yet. */
export const apply = procedure.input(applyVersionInput).mutation(async ({ ctx, input }) => {
  const applied = await applyVersion(ctx.sql, { workspaceId: ctx.workspaceId, ...input })
  await audit(ctx, 'campaign.applyVersion', input.campaignId, { ...applied })
  return applied
})
