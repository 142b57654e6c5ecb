import { listRemoteFlows } from '../../../../server/remote/list-remote-flows'
import { apiVersion } from '../../../../server/remote/remote.schema'
import { answerToken, noInput } from '../../../../server/request/answer-token'

export const dynamic = 'force-dynamic'

/** Every flow of the token's workspace, with the texts of its files. */
export function GET(request: Request): Promise<Response> {
  return answerToken(request, { input: noInput, answer: async (ctx) => ({ api: apiVersion, flows: await listRemoteFlows(ctx, ctx.user.workspaceId) }) })
}
