import { callsOf, compile, findCalled, type Issue, parseFlow, type Plan, type ReceiptLine } from '../../flows/index'
import type { Db } from '../db'
import { storePlan } from '../plan/store-plan'
import { calledFlows } from './called-flows'
import { isAsPublished, type LastVersion, type SinceLast, sinceLast } from './since-last'

export interface Receipt {
  readonly lines: readonly ReceiptLine[]
  readonly warnings: readonly Issue[]
  /** Null for a first version. */
  readonly since: SinceLast | null
}

export type Published =
  | { readonly is: 'published'; readonly versionId: string; readonly number: number; readonly planHash: string; readonly receipt: Receipt }
  /** The last version is the very same call: there is nothing to publish, and no new version. */
  | { readonly is: 'unchanged'; readonly versionId: string; readonly number: number; readonly planHash: string }
  | { readonly is: 'issues'; readonly issues: readonly Issue[] }
  /** The draft moved on since the publisher looked at it. */
  | { readonly is: 'conflict' }

interface PublishFlow {
  readonly workspaceId: string
  readonly flowId: string
  /** Left out, the present draft is published whatever its revision. */
  readonly revision?: number
  readonly note: string
  readonly publishedBy: string
}

/** Draft → proved plan + immutable version with the receipt of what policy added. Used by the page, the seed and the command line. */
export async function publishFlow({ db }: { readonly db: Db }, { workspaceId, flowId, revision, note, publishedBy }: PublishFlow): Promise<Published | null> {
  return db.$transaction(
    async (tx) => {
      // One publisher at a time per flow, and the draft cannot move while it is being read.
      await tx.$queryRaw`SELECT id FROM flow WHERE id = ${flowId}::uuid AND workspace_id = ${workspaceId} FOR UPDATE`
      const flow = await tx.flow.findFirst({ where: { id: flowId, workspaceId } })
      if (!flow) return null
      if (revision !== undefined && flow.revision !== revision) return { is: 'conflict' }
      const parsed = parseFlow(flow.draft)
      if (!parsed.flow || parsed.issues.some((issue) => issue.severity === 'error')) return { is: 'issues', issues: parsed.issues }
      const called = await calledFlows({ db: tx }, { workspaceId, calls: callsOf(parsed.flow) })
      const compiled = compile(parsed.flow, { findFlow: findCalled(called) })
      if (!compiled.plan) return { is: 'issues', issues: compiled.issues }
      const last = await lastVersion(tx, { workspaceId, flowId })
      const now = { flow: parsed.flow, plan: compiled.plan }
      if (last && isAsPublished(last, now)) return { is: 'unchanged', versionId: last.id, number: last.number, planHash: last.planHash }
      const receipt: Receipt = { lines: compiled.receipt, warnings: compiled.issues, since: last && sinceLast(last, now) }
      await storePlan({ db: tx }, { workspaceId, plan: compiled.plan })
      const number = (last?.number ?? 0) + 1
      const version = await tx.flowVersion.create({
        data: {
          workspaceId,
          flowId,
          number,
          source: flow.draft,
          layout: flow.layout,
          planHash: compiled.plan.hash,
          receipt: JSON.parse(JSON.stringify(receipt)),
          note,
          publishedBy,
        },
        select: { id: true },
      })
      await tx.auditLog.create({
        data: { workspaceId, userId: publishedBy, action: 'flow.publish', subject: flowId, detail: { number, planHash: compiled.plan.hash } },
      })
      return { is: 'published', versionId: version.id, number, planHash: compiled.plan.hash, receipt }
    },
    { timeout: 30_000 },
  )
}

async function lastVersion(
  db: Pick<Db, 'flowVersion' | 'plan'>,
  { workspaceId, flowId }: Pick<PublishFlow, 'workspaceId' | 'flowId'>,
): Promise<(LastVersion & { readonly id: string }) | null> {
  const last = await db.flowVersion.findFirst({
    where: { flowId, workspaceId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, source: true, planHash: true },
  })
  if (!last) return null
  const stored = await db.plan.findUnique({ where: { workspaceId_hash: { workspaceId, hash: last.planHash } }, select: { plan: true } })
  const packs = (stored?.plan as unknown as Plan | undefined)?.packs
  const { id, number, planHash } = last
  return { id, number, planHash, packs, flow: parseFlow(last.source).flow }
}
