import { createHash, timingSafeEqual } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'

export const demoEmail = 'demo@callweave.local'

/** One click from the terminal: whoever holds the token that the start made is the demo user. */
export function demoLink(token: string | undefined) {
  return {
    id: 'demo-link',
    endpoints: {
      signInByDemoLink: createAuthEndpoint('/sign-in/demo', { method: 'GET', query: z.object({ token: z.string() }) }, async (ctx) => {
        if (!token || !sameText(ctx.query.token, token)) throw ctx.redirect('/sign-in?problem=sign-in-link-used')
        const found = await ctx.context.internalAdapter.findUserByEmail(demoEmail)
        if (!found) throw ctx.redirect('/sign-in?problem=sign-in-link-used')
        const session = await ctx.context.internalAdapter.createSession(found.user.id)
        await setSessionCookie(ctx, { session, user: found.user })
        throw ctx.redirect('/')
      }),
    },
  } satisfies BetterAuthPlugin
}

/** Takes the same time whatever differs. */
function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
