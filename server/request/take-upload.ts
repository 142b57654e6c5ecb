import type * as z from 'zod'
import { type Context, createContext } from '../context'
import { Problem } from '../errors/problem'
import { orProblem } from '../errors/problem-answer'
import { isForeign } from './is-foreign'
import { readBody } from './read-body'

type SignedIn = Context & { readonly user: NonNullable<Context['user']> }

interface Upload<Query> {
  /** What the address must say, e.g. a name. */
  readonly query: z.ZodType<Query>
  readonly maxBytes: number
  /** Its answer is sent as JSON. */
  readonly take: (file: Uint8Array<ArrayBuffer>, query: Query, ctx: SignedIn) => Promise<object>
}

/** A route that takes a file as the body: from our own pages, from somebody signed in, no larger than said. Problems are answered in words. */
export function takeUpload<Query>(request: Request, { query, maxBytes, take }: Upload<Query>): Promise<Response> {
  return orProblem(async () => {
    if (isForeign(request.headers)) throw new Problem('foreign-origin')
    const ctx = await createContext(request.headers)
    const { user } = ctx
    if (!user) throw new Problem('not-signed-in')
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!asked.success) throw new Problem('bad-input', { field: asked.error.issues[0]?.path.join('.') ?? '' })
    const limited = await readBody(request, maxBytes)
    if (limited instanceof Problem) throw limited
    return Response.json(await take(new Uint8Array(await limited.arrayBuffer()), asked.data, { ...ctx, user }))
  })
}
