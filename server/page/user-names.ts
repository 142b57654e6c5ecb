import type { Db } from '../db'

/** The workspace's users, id → name. */
export async function userNames(db: Pick<Db, 'user'>, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const users = await db.user.findMany({ where: { workspaceId }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}
