import { Problem } from '../../../../../../server/errors/problem'
import { publishFlow } from '../../../../../../server/flow/publish-flow'
import { notify } from '../../../../../../server/notify'
import { publishInput, type PublishAnswer } from '../../../../../../server/remote/remote.schema'
import { answerToken } from '../../../../../../server/request/answer-token'

export const dynamic = 'force-dynamic'

/** Publishes the draft that the sender saw. Findings that stand against it are an answer, not an error of the request. */
export function POST(request: Request, { params }: { readonly params: Promise<{ readonly slug: string }> }): Promise<Response> {
  return answerToken(request, {
    input: publishInput,
    answer: async (ctx, { revision, note }): Promise<PublishAnswer> => {
      const { workspaceId, id } = ctx.user
      const { slug } = await params
      const flow = await ctx.db.flow.findFirst({ where: { workspaceId, slug, archivedAt: null }, select: { id: true } })
      const answer = flow && (await publishFlow(ctx, { workspaceId, flowId: flow.id, revision, note, publishedBy: id }))
      if (!answer) throw new Problem('not-found')
      if (answer.is === 'conflict') throw new Problem('draft-moved', { name: slug })
      if (answer.is === 'issues') return { is: 'issues', issues: answer.issues.map(({ fix, ...issue }) => issue) }
      if (answer.is === 'unchanged') return { is: 'unchanged', number: answer.number, planHash: answer.planHash }
      await notify(ctx.sql, [{ workspaceId, kind: 'flow', id: flow.id }])
      return {
        is: 'published',
        number: answer.number,
        planHash: answer.planHash,
        receipt: answer.receipt.lines.map(({ name, why, node, port }) => ({ name, why, node, port })),
      }
    },
  })
}
