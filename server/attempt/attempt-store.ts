import { randomUUID } from 'node:crypto'
import type { Plan } from '../../flows/model/plan'
import type { CallState, Finished } from '../../flows/model/run'
import type { PhoneVault } from '../crypto/phone-vault'
import type { PlanStore } from '../plan/plan-store'
import type { SqlPool } from '../sql/pool'
import { callUuid } from './call-uuid'
import { loadCheckpoint, storeCheckpoint } from './checkpoint'
import { beginDialSql, nextAttemptSql, openRunSql, whyRefusedSql } from './attempt-sql'
import type { AttemptState, Run } from './run'
import { type RunRow, runOf } from './run-row'

export type OpenedRun = { readonly run: Run; readonly plan: Plan } | { readonly run: Run; readonly refused: string }

export type BeginDial =
  | { readonly is: 'dial'; readonly number: string; readonly callerId: string }
  /** Somebody dialled this attempt before: attach or reconcile, never dial. */
  | { readonly is: 'dialled' }
  /** No clearance, or one that is spent, expired or another attempt's; `rule` says which gate stands in the way. */
  | { readonly is: 'refused'; readonly rule: string }
  | { readonly is: 'fenced' }

export interface AttemptStore {
  /** Takes the run over for `owner`; its plan is proved before it is handed out. Null for a run that does not exist. */
  open(runId: string, owner: string): Promise<OpenedRun | null>
  /** Spends the clearance and sets claimed → dialing, in one statement: only one caller ever gets `dial`. */
  beginDial(run: Run, clearanceId: string, state: CallState): Promise<BeginDial>
  /** Ends the attempt and opens the next one of the run. */
  nextAttempt(run: Run, reached: Finished, state: CallState): Promise<Run>
}

export function createAttemptStore({ sql, vault, plans }: { sql: SqlPool; vault: PhoneVault; plans: PlanStore }): AttemptStore {
  return {
    open: async (runId, owner) => {
      const [row] = await sql.query<RunRow>(openRunSql, [runId, owner])
      if (!row) return null
      const run = runOf(row, owner, row.checkpoint ? loadCheckpoint(vault, row.checkpoint) : null)
      const loaded = await plans.load(run.workspaceId, run.planHash)
      return 'plan' in loaded ? { run, plan: loaded.plan } : { run, refused: loaded.refused }
    },
    beginDial: async (run, clearanceId, state) => {
      const checkpoint = JSON.stringify(storeCheckpoint(vault, state))
      const [row] = await sql.query<{ phone: string; caller_id: string }>(beginDialSql, [run.attemptId, clearanceId, run.owner, checkpoint])
      if (row) return { is: 'dial', number: vault.open(row.phone), callerId: row.caller_id }
      const [why] = await sql.query<{ state: AttemptState; owner: string; listed: boolean }>(whyRefusedSql, [run.attemptId])
      if (!why || why.owner !== run.owner) return { is: 'fenced' }
      if (why.state !== 'claimed') return { is: 'dialled' }
      return { is: 'refused', rule: why.listed ? 'core.doNotCall' : 'core.clearance' }
    },
    nextAttempt: async (run, reached, state) => {
      const attemptId = randomUUID()
      const [row] = await sql.query<{ attempt_no: number }>(nextAttemptSql, [
        run.attemptId,
        run.owner,
        reached.disposition,
        attemptId,
        callUuid(attemptId),
        JSON.stringify(storeCheckpoint(vault, state)),
      ])
      if (!row) throw new Error(`attempt ${run.attemptId} was taken over`)
      return { ...run, attemptId, attemptNo: row.attempt_no, attemptState: 'claimed', callUuid: callUuid(attemptId), checkpoint: state }
    },
  }
}
