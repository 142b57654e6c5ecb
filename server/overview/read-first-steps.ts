import type { Context } from '../context'

/** In the order in which a new workspace takes them. */
export const firstStepIds = ['publish', 'try', 'callerNumber', 'people', 'campaign'] as const

export interface FirstSteps {
  /** This user has put the list away; it can be brought back. */
  readonly isClosed: boolean
  readonly steps: readonly { readonly id: (typeof firstStepIds)[number]; readonly isDone: boolean }[]
  /** The flow that was worked on last, where the next step with a flow is done. */
  readonly flowId: string | null
}

/** Country code 999 belongs to nobody: such numbers only call in the simulator. */
const nobodysNumbers = '+999'

/**
 * What this workspace has done so far, as its own tables tell; null once nothing is left to do. People and campaigns that
 * the demo brought do not count: they are nobody's work.
 */
export async function readFirstSteps(
  { db, env }: Pick<Context, 'db' | 'env'>,
  user: { readonly id: string; readonly workspaceId: string },
): Promise<FirstSteps | null> {
  const { workspaceId } = user
  const select = { id: true } as const
  const [person, workspace, flow, version, scenario, inbound, callerNumber, list, campaign] = await Promise.all([
    db.user.findUnique({ where: { id: user.id }, select: { firstStepsClosedAt: true } }),
    db.workspace.findUnique({ where: { id: workspaceId }, select: { callTriedAt: true } }),
    db.flow.findFirst({ where: { workspaceId, archivedAt: null }, orderBy: { updatedAt: 'desc' }, select }),
    db.flowVersion.findFirst({ where: { workspaceId }, select }),
    db.auditLog.findFirst({ where: { workspaceId, action: 'scenario.save' }, select }),
    db.attempt.findFirst({ where: { workspaceId, direction: 'inbound' }, select }),
    db.callerId.findFirst({
      where: { workspaceId, enabled: true, ...(env.switch === 'real' ? { NOT: { number: { startsWith: nobodysNumbers } } } : {}) },
      select,
    }),
    db.contactList.findFirst({ where: { workspaceId, source: { not: 'demo' } }, select }),
    db.campaign.findFirst({ where: { workspaceId, seeded: false, startedAt: { not: null } }, select }),
  ])
  const done: Readonly<Record<(typeof firstStepIds)[number], boolean>> = {
    publish: version !== null,
    try: Boolean(workspace?.callTriedAt) || scenario !== null || inbound !== null,
    callerNumber: callerNumber !== null,
    people: list !== null,
    campaign: campaign !== null,
  }
  const steps = firstStepIds.map((id) => ({ id, isDone: done[id] }))
  if (steps.every(({ isDone }) => isDone)) return null
  return { isClosed: Boolean(person?.firstStepsClosedAt), steps, flowId: flow?.id ?? null }
}
