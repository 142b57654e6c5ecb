import { procedure } from '../trpc'
import { createFlow } from './create-flow'
import { importInput } from './import.schema'
import { readImport } from './read-import'

/** A new flow from a file; the report says what could not be understood. */
export const importFlow = procedure.input(importInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { flow, layout, scenarios, report } = readImport(input)
  const slug = input.fileName?.replace(/(\.flow)?\.json$/i, '')
  const { flowId } = await createFlow(ctx, { workspaceId, flow, layout, scenarios, createdBy: ctx.user.id, slug })
  return { flowId, issues: report.issues }
})
