import type { CampaignInput, PumpResult } from '../../workflows/messages'
import type { Log } from '../log'
import type { PlanStore } from '../plan/plan-store'
import type { SqlPool } from '../sql/pool'
import { claim } from './claim'
import { markStartedSql, notStartedSql } from './claim-sql'
import { pauseWithReason } from './pause-with-reason'

export interface PumpDeps {
  readonly sql: SqlPool
  readonly plans: PlanStore
  readonly log: Log
  readonly switch: 'simulator' | 'real'
  readonly sliceMs: number
  /** Starts `call-<runId>`; false when one of that id still runs. */
  startCall(input: CampaignInput & { readonly runId: string; readonly switchNode: string }): Promise<boolean>
}

export interface PumpTurn {
  /** Said once a turn, so that a lost pump is noticed. */
  beat(): void
  isCancelled(): boolean
}

/** Nothing to dial for longer than this: the workflow waits instead of the pump. */
const idleFromMs = 20_000
const drainLookMs = 250
const reconcileEveryMs = 5_000

/** Dials for one slice of time. Pause, cancel and pace are read from the database at every turn, so they act within one. */
export async function pump(deps: PumpDeps, input: CampaignInput, turn: PumpTurn): Promise<PumpResult> {
  const { sql, plans, log } = deps
  const [row] = await sql.query<{ plan_hash: string; started_on: string | null }>('SELECT plan_hash, started_on FROM campaign WHERE id = $1', [
    input.campaignId,
  ])
  if (!row) throw new Error(`no such campaign: ${input.campaignId}`)
  if (row.started_on !== deps.switch) {
    log.warn({ campaignId: input.campaignId, startedOn: row.started_on, switch: deps.switch }, 'begun on another kind of switch, the campaign is paused')
    await pauseWithReason(sql, input, 'switchChanged', { startedOn: row.started_on, switch: deps.switch })
    return { is: 'stopped', claimed: 0, status: 'paused' }
  }
  const loaded = await plans.load(input.workspaceId, row.plan_hash)
  if ('refused' in loaded) {
    log.error({ campaignId: input.campaignId, refused: loaded.refused }, 'the plan is refused, the campaign is paused')
    await pauseWithReason(sql, input, 'planRefused', { refused: loaded.refused })
    return { is: 'stopped', claimed: 0, status: 'paused' }
  }
  let claimed = 0
  const endMs = Date.now() + deps.sliceMs
  for (let reconcileAtMs = 0; Date.now() < endMs && !turn.isCancelled(); ) {
    turn.beat()
    if (Date.now() >= reconcileAtMs) {
      await startAll(deps, input, await sql.query<StartedRun>(notStartedSql, [input.campaignId]))
      reconcileAtMs = Date.now() + reconcileEveryMs
    }
    const turnResult = await claim(sql, input.campaignId, loaded.plan, deps.switch)
    // The next slice loads the new plan; it follows at once.
    if (turnResult.is === 'moved') return { is: 'working', claimed }
    if (turnResult.is === 'stopped') return { is: 'stopped', claimed, status: turnResult.status }
    if (turnResult.is === 'claimed') {
      claimed += turnResult.runs.length
      await startAll(deps, input, turnResult.runs)
      await pass(turnResult.waitMs)
      continue
    }
    const { untilMs, underWay } = turnResult
    if (untilMs === null && underWay === 0) return { is: 'drained', claimed }
    if (untilMs !== null && underWay === 0 && untilMs > Date.now() + idleFromMs) return { is: 'idle', claimed, untilMs }
    await pass(untilMs === null ? drainLookMs : Math.min(drainLookMs, Math.max(20, untilMs - Date.now())))
  }
  return { is: 'working', claimed }
}

const startsAtOnce = 12

interface StartedRun {
  readonly runId: string
  readonly switchNode: string
}

async function startAll(deps: PumpDeps, input: CampaignInput, runs: readonly StartedRun[]): Promise<void> {
  if (runs.length === 0) return
  const queue = [...runs]
  const started: string[] = []
  const starter = async () => {
    for (let run = queue.pop(); run !== undefined; run = queue.pop()) {
      const { runId, switchNode } = run
      // One that still runs is asked again at the next reconciliation: it may be about to end as parked.
      if (await deps.startCall({ ...input, runId, switchNode })) started.push(runId)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(startsAtOnce, queue.length) }, starter))
  } finally {
    await deps.sql.query(markStartedSql, [started])
  }
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
