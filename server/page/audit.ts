import type { Prisma } from '../../prisma/generated/client'
import type { Context, SignedIn } from '../context'

/** Writes down who did what. `detail` never holds a number or a name of a person who is called. */
export async function audit(
  { db, user }: Pick<Context, 'db'> & { readonly user: SignedIn },
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await db.auditLog.create({ data: { workspaceId: user.workspaceId, userId: user.id, action, subject, detail } })
}
