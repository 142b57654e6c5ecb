import * as z from 'zod'
import { Problem } from '../errors/problem'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'
import { flowId } from './flow-id.schema'
import { readDraft } from './read-draft'
import { readSavers } from './read-savers'

const getInput = flowId.extend({
  /** Revision that the reader has: who saved after it is told as well. */
  since: z.number().int().min(0).optional(),
})

/** One flow, ready for the canvas. */
export const get = procedure.input(getInput).query(async ({ ctx, input }) => {
  const flow = await ctx.db.flow.findFirst({ where: { id: input.flowId, workspaceId: ctx.workspaceId } })
  if (!flow) throw new Problem('not-found')
  return {
    id: flow.id,
    slug: flow.slug,
    name: asText(flow.name),
    revision: flow.revision,
    draft: readDraft(flow.draft, flow.layout),
    by: input.since === undefined ? [] : await readSavers(ctx.sql, { workspaceId: ctx.workspaceId, flowId: flow.id, since: input.since, reader: ctx.user.id }),
    updatedAt: flow.updatedAt,
  }
})
