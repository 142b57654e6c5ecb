import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { depsOf } from './deps-of'
import { paceInput } from './pace.schema'
import { setPace } from './set-pace'

export const pace = procedure.input(paceInput).mutation(async ({ ctx, input }) => {
  const { campaignId, callsPerSecond, linesMax } = input
  await setPace(await depsOf(ctx), { workspaceId: ctx.workspaceId, campaignId, callsPerSecond, linesMax })
  await audit(ctx, 'campaign.pace', campaignId, { callsPerSecond, linesMax })
})
