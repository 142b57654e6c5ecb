import { Problem } from '../errors/problem'
import { drawnVersion } from '../plan/drawn-version'
import { procedure } from '../trpc'
import { callId } from './get.schema'

/** The flow that a call ran, ready to be drawn: the campaign's version, or any of the same plan. */
export const replay = procedure.input(callId).query(async ({ ctx, input }) => {
  const { workspaceId, db } = ctx
  const attempt = await db.attempt.findFirst({ where: { id: input.callId, workspaceId }, select: { planHash: true, campaignId: true } })
  if (!attempt) throw new Problem('not-found')
  const campaign = await db.campaign.findFirst({ where: { workspaceId, id: attempt.campaignId }, select: { flowVersionId: true } })
  const versions = await db.flowVersion.findMany({ where: { workspaceId, planHash: attempt.planHash }, orderBy: { number: 'desc' }, take: 20 })
  const version = versions.find(({ id }) => id === campaign?.flowVersionId) ?? versions[0]
  if (!version) throw new Problem('version-gone')
  return drawnVersion(ctx, workspaceId, version)
})
