import type { Disposition } from '../../flows/model/outcome'
import type { Json } from '../../flows/model/command'
import type { TraceEntry } from '../../flows/model/run'
import type { Log } from '../log'
import { type LiveEvent, liveChannel, livePayload } from '../notify'
import type { Sql, SqlPool } from '../sql/pool'
import type { StoredCheckpoint } from './checkpoint'
import type { AttemptState, Run } from './run'
import { writeBatchSql } from './write-sql'

/** Change of one attempt row; names are the columns'. */
export interface Patch {
  readonly id: string
  readonly owner: string
  readonly workspaceId: string
  readonly campaignId: string
  readonly contactId: string
  readonly state?: AttemptState
  readonly checkpoint?: StoredCheckpoint
  readonly answered_at?: string
  readonly hung_up_at?: string
  readonly counted?: boolean
  readonly cause?: string
  readonly q850?: number
  readonly sip_status?: number
  readonly early_media?: string
  readonly parked_until?: string | null
  readonly unhold?: boolean
  readonly ends?: 'finished' | 'parked'
  readonly disposition?: Disposition
  readonly outcome?: string | null
  readonly rule?: string | null
}

export interface TraceRow {
  readonly workspace_id: string
  readonly campaign_id: string
  readonly attempt_id: string
  readonly seq: number
  readonly part: number
  readonly step: string
  readonly node: string | null
  readonly kind: string
  readonly port: string | null
  readonly outcome: string | null
  readonly detail: Readonly<Record<string, Json>>
  readonly at: string
}

export interface Batch {
  readonly traces: TraceRow[]
  /** By attempt and owner. */
  readonly patches: Map<string, Patch>
}

export function traceRow(run: Run, entry: TraceEntry): TraceRow {
  return {
    workspace_id: run.workspaceId,
    campaign_id: run.campaignId,
    attempt_id: run.attemptId,
    seq: entry.seq,
    part: entry.part,
    step: entry.step,
    node: entry.node ?? null,
    kind: entry.kind,
    port: entry.port ?? null,
    outcome: entry.outcome ?? null,
    detail: entry.detail ?? {},
    at: new Date(entry.atMs).toISOString(),
  }
}

/** Answers with the keys of patches whose attempt has another owner by now. A row that the database will never take is logged and left out. */
export async function writeBatch(pool: SqlPool, batch: Batch, log: Log): Promise<readonly string[]> {
  try {
    return await write(pool, batch)
  } catch (error) {
    if (!isOfData(error)) throw error
    if (batch.traces.length + batch.patches.size === 1) {
      log.error(
        { attemptId: batch.traces[0]?.attempt_id ?? [...batch.patches.values()][0]?.id, error: String(error) },
        'a record does not fit into the database',
      )
      return []
    }
    const parts: Batch[] = [
      ...batch.traces.map((trace) => ({ traces: [trace], patches: new Map() })),
      ...[...batch.patches].map((patch) => ({ traces: [], patches: new Map([patch]) })),
    ]
    const fenced: string[] = []
    for (const part of parts) fenced.push(...(await writeBatch(pool, part, log)))
    return fenced
  }
}

async function write(sql: Sql, { traces, patches }: Batch): Promise<readonly string[]> {
  const events: LiveEvent[] = []
  for (const row of new Map(traces.map((trace) => [trace.attempt_id, trace])).values())
    events.push({ workspaceId: row.workspace_id, kind: 'trace', campaignId: row.campaign_id, attemptId: row.attempt_id })
  for (const row of patches.values()) {
    if (row.state !== undefined || row.ends !== undefined || row.hung_up_at !== undefined)
      events.push({ workspaceId: row.workspaceId, kind: 'attempt', campaignId: row.campaignId, attemptId: row.id })
  }
  const [answer] = await sql.query<{ written: readonly string[] }>(writeBatchSql, [
    JSON.stringify(traces),
    JSON.stringify([...patches.values()]),
    liveChannel,
    events.map(livePayload),
  ])
  const written = new Set(answer?.written)
  return [...patches.keys()].filter((key) => !written.has(key))
}

/** Classes 22 and 23 of SQLSTATE: the data is at fault, trying again does not help. */
function isOfData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code)
}
