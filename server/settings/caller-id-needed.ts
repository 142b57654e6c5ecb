import type { Context } from '../context'
import { Problem } from '../errors/problem'
import { type PoolUses, poolUses } from './pool-uses'

export interface CallerIdNeeded extends PoolUses {
  readonly number: string
  readonly pool: string
}

/** What would be left without a number to call under if this one went; nothing while its pool has another. Throws `not-found`. */
export async function callerIdNeeded(ctx: Pick<Context, 'db' | 'sql'>, workspaceId: string, id: string): Promise<CallerIdNeeded> {
  const found = await ctx.db.callerId.findFirst({ where: { id, workspaceId, removedAt: null }, select: { number: true, pool: true } })
  if (!found) throw new Problem('not-found')
  const other = await ctx.db.callerId.findFirst({ where: { workspaceId, pool: found.pool, enabled: true, id: { not: id } }, select: { id: true } })
  return { ...found, ...(other ? { flows: [], campaigns: [] } : await poolUses(ctx, workspaceId, found.pool)) }
}
