import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createContext } from '../../../../server/context'
import { problemResponse } from '../../../../server/errors/problem-answer'
import { readBody } from '../../../../server/request/read-body'
import { isForeign } from '../../../../server/request/is-foreign'
import { Problem } from '../../../../server/errors/problem'
import { root } from '../../../../server/root'

export const dynamic = 'force-dynamic'

/** A CSV of 200,000 people fits; more is split by whoever uploads it. */
const bodyMaxBytes = 32 * 1024 * 1024

async function handle(request: Request): Promise<Response> {
  if (request.method === 'POST' && isForeign(request.headers)) return problemResponse(new Problem('foreign-origin'))
  const limited = await readBody(request, bodyMaxBytes)
  if (limited instanceof Problem) return problemResponse(limited)
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: limited,
    router: root,
    createContext: () => createContext(request.headers),
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' }) }),
  })
}

export { handle as GET, handle as POST }
