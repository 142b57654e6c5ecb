import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { createCampaign } from './create-campaign'
import { createInput } from './create.schema'

/** A campaign that calls nobody yet. */
export const create = procedure.input(createInput).mutation(async ({ ctx, input }) => {
  const created = await createCampaign({ db: ctx.db }, { ...input, workspaceId: ctx.workspaceId, createdBy: ctx.user.id })
  await audit(ctx, 'campaign.create', created.campaignId)
  return created
})
