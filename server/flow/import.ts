import { parseFlow } from '../../flows/index'
import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { createFlow } from './create-flow'
import { importInput } from './import.schema'
import { readLayout } from './read-layout'

/** A flow from a file, with a report: what could not be understood is kept, locked, and named. */
export const importFlow = procedure.input(importInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { flow, issues } = parseFlow(input.text)
  if (!flow) {
    const [first] = issues
    throw new Problem('flow-file-unreadable', { detail: first ? `${first.line ? `${first.line}: ` : ''}${first.message['zh-CN']} / ${first.message.en}` : '' })
  }
  const slug = input.fileName?.replace(/(\.flow)?\.json$/i, '')
  const { flowId } = await createFlow(ctx, { workspaceId, flow, layout: readLayout(input.layout ?? '{}'), createdBy: ctx.user.id, slug })
  return { flowId, issues }
})
