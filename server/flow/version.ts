import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { readDraft } from './read-draft'
import { versionId } from './version.schema'

/** One immutable version: its flow and layout, for comparing and restoring. */
export const version = procedure.input(versionId).query(async ({ ctx, input }) => {
  const row = await ctx.db.flowVersion.findFirst({ where: { id: input.versionId, workspaceId: ctx.workspaceId } })
  if (!row) throw new Problem('not-found')
  return { id: row.id, number: row.number, planHash: row.planHash, ...readDraft(row.source, row.layout) }
})
