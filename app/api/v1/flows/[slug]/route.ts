import { Problem } from '../../../../../server/errors/problem'
import { putFlow } from '../../../../../server/remote/put-flow'
import { putFlowInput, remoteSlug } from '../../../../../server/remote/remote.schema'
import { answerToken } from '../../../../../server/request/answer-token'

export const dynamic = 'force-dynamic'

/** Writes the draft of a flow on top of the revision that the sender saw, or creates it. */
export function PUT(request: Request, { params }: { readonly params: Promise<{ readonly slug: string }> }): Promise<Response> {
  return answerToken(request, {
    input: putFlowInput,
    answer: async (ctx, input) => {
      const slug = remoteSlug.safeParse((await params).slug)
      if (!slug.success) throw new Problem('bad-input', { field: 'slug' })
      return putFlow(ctx, slug.data, input)
    },
  })
}
