import { readiness } from '../health/readiness'
import { asText } from '../page/as-text'
import { userNames } from '../page/user-names'
import { callerIdDay } from '../clearance/caller-id-day'
import { procedure } from '../trpc'
import { switchState } from './switch-state'
import { workspaceZone } from './workspace-zone'

/** Workspace, caller numbers and the health of the parts. */
export const read = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const [workspace, callerIds, names, parts, calls] = await Promise.all([
    ctx.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } }),
    ctx.db.callerId.findMany({ where: { workspaceId, removedAt: null }, orderBy: [{ pool: 'asc' }, { number: 'asc' }] }),
    userNames(ctx.db, workspaceId),
    readiness(),
    switchState(ctx, workspaceId),
  ])
  const zone = workspaceZone(workspace.settings)
  const today = callerIdDay(Date.now(), zone).name
  return {
    workspace: { id: workspace.id, name: asText(workspace.name), locale: workspace.locale, zone },
    callerIds: callerIds.map(({ id, pool, number, dailyMax, gapMs, freeAt, usedOn, usedCount, enabled, ...facts }) => ({
      id,
      pool,
      number,
      dailyMax,
      gapMs,
      freeAt,
      // The count of an earlier day stands there until the number is used again.
      usedCount: usedOn === today ? usedCount : 0,
      enabled,
      facts: {
        registration: registrationOf(facts, today),
        isDialable: facts.dialable,
        by: names.get(facts.factsBy ?? '') ?? facts.factsBy,
        at: facts.factsAt,
      },
    })),
    parts,
    switch: calls,
  }
})

interface Registered {
  readonly registeredWith: string | null
  readonly registeredOn: string | null
  readonly evidence: string | null
}

function registrationOf({ registeredWith, registeredOn, evidence }: Registered, today: string) {
  return registeredOn === null ? null : { with: registeredWith ?? '', on: registeredOn, evidence: evidence ?? '', isValid: registeredOn <= today }
}
