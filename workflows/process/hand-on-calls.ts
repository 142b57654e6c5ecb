import { ActivityNotFoundError, type Client } from '@temporalio/client'
import { WorkflowNotFoundError } from '@temporalio/common'
import type { SqlPool } from '../../server/sql/pool'
import { callWorkflowId } from '../messages'
import type { Sibling } from './sibling-watch'

/** Identity of a call worker with Temporal. */
export function workerIdentity({ name, id }: Sibling): string {
  return `${name}.${id}`
}

const atOnce = 10

/** $1 first part of the owner. */
const callsSql = `SELECT DISTINCT run_id FROM attempt WHERE state <> 'ended' AND parked_until IS NULL AND starts_with(owner, $1)`

/**
 * Fails the segments of a worker that is gone, so that Temporal gives them to another one now instead of after the heartbeat timeout.
 * Answers how many. Nothing happens to a call by this: its next owner attaches and fences.
 */
export async function handOnCalls({ sql, temporal }: { readonly sql: SqlPool; readonly temporal: Client }, gone: Sibling): Promise<number> {
  const rows = await sql.query<{ run_id: string }>(callsSql, [`${gone.name}:`])
  const queue = rows.map((row) => row.run_id)
  const handed: number[] = []
  const hand = async () => {
    for (let runId = queue.pop(); runId !== undefined; runId = queue.pop()) handed.push(await handOn(temporal, callWorkflowId(runId), workerIdentity(gone)))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, hand))
  return handed.reduce((sum, one) => sum + one, 0)
}

async function handOn(temporal: Client, workflowId: string, identity: string): Promise<number> {
  try {
    const { raw } = await temporal.workflow.getHandle(workflowId).describe()
    const held = (raw.pendingActivities ?? []).filter((activity) => activity.lastWorkerIdentity === identity)
    for (const { activityId } of held) if (activityId) await temporal.activity.fail({ workflowId, activityId }, new Error('the call worker is gone'))
    return held.length
  } catch (error) {
    // Ended or retried in the meantime: then nobody waits for us.
    if (error instanceof WorkflowNotFoundError || error instanceof ActivityNotFoundError) return 0
    throw error
  }
}
