import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { services } from '../services'
import { authEnv } from './auth-env'
import { demoLink } from './demo-link'

/**
 * Who may come in: email and password, made by the seed or by an owner. Nobody signs up by themselves.
 * Requests from another origin are refused; the session cookie is HttpOnly and SameSite=Lax.
 */
function createAuth() {
  const env = authEnv()
  return betterAuth({
    appName: 'Callweave',
    baseURL: env.webUrl,
    secret: env.secret,
    telemetry: { enabled: false },
    database: prismaAdapter(services().db, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        workspaceId: { type: 'string', required: true, input: false },
        role: { type: 'string', required: true, input: false, defaultValue: 'owner' },
        locale: { type: 'string', required: false, input: false },
      },
    },
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/*': { window: 60, max: 20 } } },
    // The page may be opened as localhost, 127.0.0.1 or by a tunnel: its own origin is the one it was asked at.
    trustedOrigins: (request) => (request ? [ownOrigin(request)] : []),
    advanced: { cookiePrefix: 'callweave' },
    plugins: [demoLink(env.signInToken)],
  })
}

function ownOrigin(request: Request): string {
  const host = request.headers.get('host')
  const protocol = request.headers.get('x-forwarded-proto') ?? new URL(request.url).protocol.replace(':', '')
  return host ? `${protocol}://${host}` : new URL(request.url).origin
}

// As with the connections: one for the process, or each bundle would count the tries to sign in for itself.
const held = globalThis as typeof globalThis & { callweaveAuth?: ReturnType<typeof createAuth> }

/** Made on first use: a build reads no secrets. */
export function auth(): ReturnType<typeof createAuth> {
  held.callweaveAuth ??= createAuth()
  return held.callweaveAuth
}
