import type { SignedIn } from '../context'
import type { Db } from '../db'
import { Problem } from '../errors/problem'
import { hashToken } from './hash-token'

/** Minutes between two notes of when a token was used: not every request is a write. */
const noteEveryMs = 60_000

/**
 * Who stands behind `Authorization: Bearer cw_…`. A cookie does not count here, so no other site can use one.
 * @throws {Problem} token-missing, token-unknown
 */
export async function tokenUser({ db }: { readonly db: Pick<Db, 'apiToken' | 'user'> }, headers: Headers): Promise<SignedIn> {
  const [, token] = /^Bearer (\S{1,200})$/i.exec(headers.get('authorization') ?? '') ?? []
  if (token === undefined) throw new Problem('token-missing')
  const row = await db.apiToken.findUnique({ where: { hash: hashToken(token) } })
  if (!row || row.revokedAt) throw new Problem('token-unknown')
  const user = await db.user.findFirst({ where: { id: row.userId, workspaceId: row.workspaceId } })
  if (!user) throw new Problem('token-unknown')
  if (!row.lastUsedAt || Date.now() - row.lastUsedAt.getTime() > noteEveryMs) {
    await db.apiToken.update({ where: { id: row.id }, data: { lastUsedAt: new Date() } })
  }
  const { id, name, email, role, workspaceId } = user
  return { id, name, email, role, workspaceId }
}
