import { callsOf, compile, findCalled, type Issue, parseFlow, type ReceiptLine } from '../../flows/index'
import type { Db } from '../db'
import { storePlan } from '../plan/store-plan'
import { calledFlows } from './called-flows'
import { type Changes, changesBetween } from './changes-between'

export interface Receipt {
  readonly lines: readonly ReceiptLine[]
  readonly warnings: readonly Issue[]
  readonly changes: Changes
}

export type Published =
  | { readonly is: 'published'; readonly versionId: string; readonly number: number; readonly planHash: string; readonly receipt: Receipt }
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
      const last = await tx.flowVersion.findFirst({ where: { flowId, workspaceId }, orderBy: { number: 'desc' }, select: { number: true, source: true } })
      const receipt: Receipt = {
        lines: compiled.receipt,
        warnings: compiled.issues,
        changes: changesBetween(last ? parseFlow(last.source).flow : null, parsed.flow),
      }
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
