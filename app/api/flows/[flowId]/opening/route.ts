import { getLocale } from 'next-intl/server'
import { createContext } from '../../../../../server/context'
import { Problem } from '../../../../../server/errors/problem'
import { orProblem } from '../../../../../server/errors/problem-answer'
import { root } from '../../../../../server/root'
import { toFirstCards } from '../../../../_studio/first/to-first-cards'
import { isMissing } from '../../../../_trpc/is-missing'
import type { Opened } from '../../../../flows/[flowId]/_opening'

export const dynamic = 'force-dynamic'

interface OpeningOf {
  readonly params: Promise<{ readonly flowId: string }>
}

/** A draft and what its cards show, for the first frame. Beside the page, not in it: see docs/adr/0013. */
export async function GET(request: Request, { params }: OpeningOf): Promise<Response> {
  const ctx = await createContext(request.headers)
  const { flowId } = await params
  return orProblem(async () => {
    if (!ctx.user) throw new Problem('not-signed-in')
    const { slug, name, revision, draft } = await root
      .createCaller(ctx)
      .flow.get({ flowId })
      .catch((error: unknown) => {
        throw isMissing(error) ? new Problem('not-found') : error
      })
    const { flow, layout, text, issues } = draft
    const opened: Opened = flow
      ? { opening: { server: { revision, draft: { flow, layout } }, firstCards: toFirstCards(flow, await getLocale()) } }
      : { broken: { name, slug, text, issues } }
    return Response.json(opened, { headers: { 'cache-control': 'private, no-store' } })
  })
}
