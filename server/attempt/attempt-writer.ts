import type { CallState, Finished, TraceEntry } from '../../flows/model/run'
import type { PhoneVault } from '../crypto/phone-vault'
import type { Log } from '../log'
import type { SqlPool } from '../sql/pool'
import { storeCheckpoint } from './checkpoint'
import { createGroupCommit } from './group-commit'
import { isCounted } from './is-counted'
import type { LegEnd, Run } from './run'
import { type Batch, type Patch, traceRow, writeBatch } from './write-batch'

/**
 * Writes behind the calls of a process. Order is kept, rows of many calls go in one transaction, and `settle` resolves
 * once everything written so far is in the database.
 */
export interface AttemptWriter {
  trace(run: Run, entries: readonly TraceEntry[]): void
  checkpoint(run: Run, state: CallState): void
  answered(run: Run, atMs: number): void
  /** The link broke between the originate and its result. */
  unknown(run: Run): void
  hungUp(run: Run, end: LegEnd, atMs: number): void
  finish(run: Run, finished: Finished): void
  /** A wait holds no line until `untilMs`; null: it holds one again. */
  hold(run: Run, untilMs: number | null): void
  /** The run leaves Temporal; the pump starts it again at `untilMs`. */
  park(run: Run, untilMs: number, reason: string): void
  settle(): Promise<void>
  /** As `settle`, but at once where no change of this run's row is under way: what is told of it may come later. */
  settleRow(run: Run): Promise<void>
  /** Somebody newer owns the attempt: its segment here must stop. */
  isFenced(run: Run): boolean
  close(): Promise<void>
}

const flushEveryMs = 40

export function createAttemptWriter({ sql, vault, log }: { sql: SqlPool; vault: PhoneVault; log: Log }): AttemptWriter {
  const fenced = new Set<string>()
  let batch: Batch = { traces: [], patches: new Map() }
  let writing: Batch | null = null
  const commit = createGroupCommit({
    everyMs: flushEveryMs,
    take: () => {
      const taken = batch
      batch = { traces: [], patches: new Map() }
      return taken.traces.length + taken.patches.size > 0 ? taken : null
    },
    write: async (taken: Batch) => {
      writing = taken
      for (const key of await writeBatch(sql, taken, log)) fenced.add(key)
      writing = null
    },
    failed: (error, triesLeftMs) => log.error({ error: String(error), retryInMs: triesLeftMs }, 'the call records could not be written yet'),
  })
  const patch = (run: Run, change: Partial<Patch>) => {
    const key = keyOf(run)
    const known = batch.patches.get(key) ?? {
      id: run.attemptId,
      owner: run.owner,
      workspaceId: run.workspaceId,
      campaignId: run.campaignId,
      contactId: run.contact.id,
    }
    batch.patches.set(key, { ...known, ...change })
    commit.nudge()
  }
  return {
    trace: (run, entries) => {
      if (entries.length === 0) return
      batch.traces.push(...entries.map((entry) => traceRow(run, entry)))
      commit.nudge()
    },
    checkpoint: (run, state) => patch(run, { checkpoint: storeCheckpoint(vault, state) }),
    answered: (run, atMs) => patch(run, { state: 'live', answered_at: iso(atMs) }),
    unknown: (run) => patch(run, { state: 'unknown' }),
    hungUp: (run, end, atMs) =>
      patch(run, {
        hung_up_at: iso(atMs),
        counted: isCounted(end.cause),
        ...(end.cause !== undefined && { cause: end.cause }),
        ...(end.q850 !== undefined && { q850: end.q850 }),
        ...(end.sipStatus !== undefined && { sip_status: end.sipStatus }),
        ...(end.earlyMedia !== undefined && { early_media: end.earlyMedia }),
      }),
    finish: (run, finished) =>
      patch(run, { ends: 'finished', disposition: finished.disposition, outcome: finished.outcome ?? null, rule: finished.rule ?? null }),
    hold: (run, untilMs) => patch(run, untilMs === null ? { unhold: true, parked_until: null } : { unhold: false, parked_until: iso(untilMs) }),
    park: (run, untilMs, reason) => patch(run, { ends: 'parked', unhold: false, parked_until: iso(untilMs), rule: reason }),
    settle: commit.settle,
    settleRow: async (run) => {
      const key = keyOf(run)
      if (batch.patches.has(key) || writing?.patches.has(key)) await commit.settle()
    },
    isFenced: (run) => fenced.has(keyOf(run)),
    close: commit.settle,
  }
}

function keyOf(run: Run): string {
  return `${run.attemptId} ${run.owner}`
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
