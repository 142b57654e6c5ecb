import { Problem } from '../errors/problem'
import { versionId } from '../flow/version.schema'
import { drawnVersion } from '../plan/drawn-version'
import { procedure } from '../trpc'

/** A published version as the canvas draws it, for figures to be laid over. */
export const drawn = procedure.input(versionId).query(async ({ ctx, input }) => {
  const version = await ctx.db.flowVersion.findFirst({ where: { id: input.versionId, workspaceId: ctx.workspaceId } })
  if (!version) throw new Problem('not-found')
  return drawnVersion(ctx, ctx.workspaceId, version)
})
