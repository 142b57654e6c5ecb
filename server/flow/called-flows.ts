import { type CalledFlow, callKey, callsOf, type Flow, type FlowCall, parseFlow } from '../../flows/index'
import type { Db } from '../db'

/** More than any call could pass through; what is beyond is reported as missing. */
const flowsMax = 100

/**
 * The flows that a flow calls, and those that they call: what is published of each, or the version that is pinned. Drafts are never called.
 * What is not there, or was never published, is left out; the compiler names it.
 */
export async function calledFlows(
  { db }: { readonly db: Pick<Db, 'flow' | 'flowVersion'> },
  { workspaceId, calls }: { readonly workspaceId: string; readonly calls: readonly FlowCall[] },
): Promise<readonly CalledFlow[]> {
  const found = new Map<string, CalledFlow>()
  const asked = new Map(calls.map((call) => [callKey(call), call]))
  // A map grows while it is walked: what a called flow calls is looked up in its turn.
  for (const [key, call] of asked) {
    if (asked.size > flowsMax) break
    const flow = await published(db, workspaceId, call)
    if (!flow) continue
    found.set(key, { call, flow })
    for (const next of callsOf(flow)) if (!asked.has(callKey(next))) asked.set(callKey(next), next)
  }
  return [...found.values()]
}

async function published(db: Pick<Db, 'flow' | 'flowVersion'>, workspaceId: string, { flow: slug, version }: FlowCall): Promise<Flow | undefined> {
  const flow = await db.flow.findFirst({ where: { workspaceId, slug }, select: { id: true } })
  if (!flow) return undefined
  const row = await db.flowVersion.findFirst({
    where: { workspaceId, flowId: flow.id, ...(version !== undefined && { number: version }) },
    orderBy: { number: 'desc' },
    select: { source: true },
  })
  return (row && parseFlow(row.source).flow) ?? undefined
}
