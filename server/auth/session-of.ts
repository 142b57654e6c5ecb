import type { SignedIn } from '../context'
import { auth } from './auth'

/** The signed-in user of a request, or null. */
export async function sessionOf(headers: Headers): Promise<SignedIn | null> {
  const session = await auth().api.getSession({ headers })
  if (!session) return null
  const { id, name, email, role, workspaceId } = session.user
  return { id, name, email, role, workspaceId }
}
