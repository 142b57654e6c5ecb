import type { Prisma } from './db'
import { db } from './db'
import { sessionOf } from './auth/session-of'

/** Who asks, as far as the session cookie tells. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly workspaceId: string
}

export interface Context {
  readonly db: Prisma
  readonly user: SignedIn | null
}

export async function createContext(headers: Headers): Promise<Context> {
  return { db: db(), user: await sessionOf(headers) }
}
