import { randomUUID } from 'node:crypto'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import type { Context } from '../context'
import type { OpenStores } from './open-stores'

/** A new workspace, and what a procedure is called with by its owner; `more` is what the procedures at hand ask for besides. */
export async function ownerOf({ db, sql }: Pick<OpenStores, 'db' | 'sql'>, more: object = {}) {
  const workspaceId = randomUUID()
  await createWorkspace(db, { workspaceId })
  const user = { id: 'ada', name: 'Ada', email: '', role: 'owner', workspaceId }
  return { workspaceId, context: { db, sql, user, ...more } as unknown as Context }
}
