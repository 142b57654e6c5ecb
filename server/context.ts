import { sessionOf } from './auth/session-of'
import { type Services, services } from './services'

/** Who asks, as far as the session cookie tells. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly workspaceId: string
}

export interface Context extends Services {
  readonly user: SignedIn | null
}

export async function createContext(headers: Headers): Promise<Context> {
  return { ...services(), user: await sessionOf(headers) }
}
