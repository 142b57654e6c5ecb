import { randomBytes } from 'node:crypto'
import type { Db } from '../db'
import { hashToken } from './hash-token'

interface CreateApiToken {
  readonly workspaceId: string
  readonly userId: string
  readonly name: string
}

/** A new token. Its text is in this answer and nowhere else. */
export async function createApiToken(
  { db }: { readonly db: Pick<Db, 'apiToken' | 'auditLog'> },
  { workspaceId, userId, name }: CreateApiToken,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = `cw_${randomBytes(32).toString('base64url')}`
  const { id } = await db.apiToken.create({ data: { workspaceId, userId, name, hash: hashToken(token), ending: token.slice(-4) }, select: { id: true } })
  await db.auditLog.create({ data: { workspaceId, userId, action: 'apiToken.create', subject: id, detail: { name } } })
  return { id, token }
}
