import * as z from 'zod'

const schema = z.object({
  BETTER_AUTH_SECRET: z.string().min(32, 'BETTER_AUTH_SECRET must have at least 32 characters'),
  CALLWEAVE_WEB_URL: z.url().optional(),
  PORT: z.string().default('3000'),
  CALLWEAVE_SIGN_IN_TOKEN: z.string().min(16).optional(),
})

export interface AuthEnv {
  readonly secret: string
  readonly webUrl: string
  /** Opens the demo user's session by link; absent, there is no such link. */
  readonly signInToken: string | undefined
}

export function authEnv(env: NodeJS.ProcessEnv = process.env): AuthEnv {
  const { BETTER_AUTH_SECRET, CALLWEAVE_WEB_URL, PORT, CALLWEAVE_SIGN_IN_TOKEN } = schema.parse(env)
  return { secret: BETTER_AUTH_SECRET, webUrl: CALLWEAVE_WEB_URL ?? `http://127.0.0.1:${PORT}`, signInToken: CALLWEAVE_SIGN_IN_TOKEN }
}
