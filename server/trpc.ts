import { randomUUID } from 'node:crypto'
import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import * as z from 'zod'
import type { Context } from './context'
import { Problem } from './errors/problem'
import { problemBody } from './errors/problem-answer'
import { statusToCode } from './errors/trpc-code'
import { webMetrics } from './metrics/web-metrics'
import { withSpan } from './tracing/with-span'

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  sse: {
    // A proxy or a sleeping laptop must not leave a dead stream looking alive.
    // After this long the browser resumes, and the session is looked at again.
    maxDurationMs: 10 * 60_000,
    ping: { enabled: true, intervalMs: 10_000 },
    client: { reconnectAfterInactivityMs: 25_000 },
  },
  errorFormatter: ({ shape, error }) => {
    const problem = asProblem(error)
    return { ...shape, message: problem.message, data: { ...shape.data, stack: undefined, ...problemBody(problem) } }
  },
})

/** Whatever failed, as an entry of the catalogue. What nobody foresaw keeps its detail in the log alone. */
function asProblem(error: TRPCError): Problem {
  if (error.cause instanceof Problem) return error.cause
  if (error.cause instanceof z.ZodError) {
    const first = error.cause.issues[0]
    return new Problem('bad-input', { field: first ? `${first.path.join('.')}: ${first.message}` : '' })
  }
  if (error.code === 'UNAUTHORIZED') return new Problem('not-signed-in')
  if (error.code === 'FORBIDDEN') return new Problem('forbidden')
  if (error.code === 'NOT_FOUND') return new Problem('not-found')
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return new Problem('bad-input', { field: error.message })
  const id = randomUUID().slice(0, 8)
  console.error(JSON.stringify({ level: 'error', reference: id, message: error.message, stack: error.cause?.stack ?? error.stack }))
  return new Problem('unexpected', { id }, { cause: error })
}

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Business functions throw Problems; here they become tRPC's errors with the right status. */
const problems = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof Problem) {
    const problem = result.error.cause
    throw new TRPCError({ code: statusToCode(problem.status), message: problem.message, cause: problem })
  }
  return result
})

/** How long it took, and a span that whatever it starts belongs to: the procedure's name, never its input. */
const observed = t.middleware(({ path, next }) =>
  withSpan(`api ${path}`, { 'callweave.procedure': path }, async () => {
    const startMs = performance.now()
    const result = await next()
    webMetrics().answered(path, result.ok ? 'ok' : result.error.code, performance.now() - startMs)
    return result
  }),
)

/** Open to everyone: almost nothing. */
export const openProcedure = t.procedure.use(observed).use(problems)

/** Signed in; `ctx.workspaceId` is the only workspace a procedure may read or write. */
export const procedure = openProcedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new Problem('not-signed-in')
  return next({ ctx: { ...ctx, user: ctx.user, workspaceId: ctx.user.workspaceId } })
})
