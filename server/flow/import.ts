import { formatFlow, parseFlow, validate } from '../../flows/index'
import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { createFlow } from './create-flow'
import { fromTwilio } from './from-twilio'
import { importInput } from './import.schema'
import { readLayout } from './read-layout'

/** A flow from a file, with a report: what could not be understood is kept, locked, and named. */
export const importFlow = procedure.input(importInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const foreign = fromTwilio(parseJson(input.text))
  // Through the same reader as a file of ours, so that what is kept is locked and named alike.
  const { flow, issues } = parseFlow(foreign ? formatFlow(foreign.flow) : input.text)
  if (!flow) {
    const [first] = issues
    throw new Problem('flow-file-unreadable', { detail: first ? `${first.line ? `${first.line}: ` : ''}${first.message['zh-CN']} / ${first.message.en}` : '' })
  }
  const slug = input.fileName?.replace(/(\.flow)?\.json$/i, '')
  const { flowId } = await createFlow(ctx, { workspaceId, flow, layout: foreign?.layout ?? readLayout(input.layout ?? '{}'), createdBy: ctx.user.id, slug })
  return { flowId, issues: issues.length > 0 ? issues : validate(flow) }
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
