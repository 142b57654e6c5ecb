import { formatFlow, formatLayout, parseFlow } from '../../flows/index'
import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { readDraft } from './read-draft'
import { readLayout } from './read-layout'
import { readSavers } from './read-savers'
import { saveDraftInput } from './save-draft.schema'
import { storeDraft } from './store-draft'

/**
 * Saves a draft if nobody saved another since `baseRevision`; else writes nothing and gives back theirs. A flow with
 * errors is saved all the same: errors stop publishing, never work.
 */
export const saveDraft = procedure.input(saveDraftInput).mutation(async ({ ctx, input }) => {
  const { workspaceId, user, sql } = ctx
  const { flow, issues } = parseFlow(input.draft)
  if (!flow) throw new Problem('draft-not-json', { detail: issues[0]?.message.en ?? '' })
  const draft = formatFlow(flow)
  const layout = formatLayout(readLayout(input.layout))
  const { flowId, baseRevision } = input
  if (await storeDraft(ctx, { workspaceId, flowId, baseRevision, flow, draft, layout, savedBy: user.id }))
    return { is: 'saved' as const, revision: baseRevision + 1 }
  const theirs = await ctx.db.flow.findFirst({ where: { id: flowId, workspaceId } })
  if (!theirs) throw new Problem('not-found')
  // The answer to an earlier save got lost on its way: the work is already here.
  if (theirs.draft === draft && theirs.layout === layout) return { is: 'saved' as const, revision: theirs.revision }
  const by = await readSavers(sql, { workspaceId, flowId, since: baseRevision, reader: user.id })
  return { is: 'conflict' as const, revision: theirs.revision, theirs: readDraft(theirs.draft, theirs.layout), by }
})
