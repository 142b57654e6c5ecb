import { readiness } from '../health/readiness'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'
import { switchState } from './switch-state'
import { workspaceZone } from './workspace-zone'

/** Workspace, caller numbers and the health of the parts. */
export const read = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const [workspace, callerIds, parts, calls] = await Promise.all([
    ctx.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } }),
    ctx.db.callerId.findMany({ where: { workspaceId }, orderBy: [{ pool: 'asc' }, { number: 'asc' }] }),
    readiness(),
    switchState(ctx, workspaceId),
  ])
  return {
    workspace: { id: workspace.id, name: asText(workspace.name), locale: workspace.locale, zone: workspaceZone(workspace.settings) },
    callerIds: callerIds.map(({ id, pool, number, dailyMax, gapMs, freeAt, usedOn, usedCount, enabled }) => ({
      id,
      pool,
      number,
      dailyMax,
      gapMs,
      freeAt,
      usedOn,
      usedCount,
      enabled,
    })),
    parts,
    switch: calls,
  }
})
