import type { LiveCallControl } from '../../freeswitch/live'
import type { Log } from '../../server/log'
import type { SwitchNodeSetup } from '../../server/switch-node/switch-nodes'
import { reportNode } from '../../server/switch-node/report-node'
import type { Sql } from '../../server/sql/pool'

export interface NodeWatch {
  /** Whether the node takes new calls, as of the last report. */
  state(): 'open' | 'away' | 'draining'
  close(): void
}

const lookEveryMs = 500
const reportEveryMs = 2_000
/** Of what the switch allows by its settings: the rest is for agents' legs and for calls that come in. */
const share = 0.8
/** What a stock switch allows, where it does not say. */
const stock = { sessionsPerSecond: 30, sessionsMax: 1000 }

/** Tells the pumps of this node, and this worker whether the node drains. The first report is in the database when it resolves. */
export async function createNodeWatch({
  sql,
  control,
  setup,
  kind,
  log,
}: {
  readonly sql: Sql
  readonly control: Pick<LiveCallControl, 'health' | 'limits'>
  readonly setup: SwitchNodeSetup
  readonly kind: 'simulator' | 'real'
  readonly log: Log
}): Promise<NodeWatch> {
  const own = await control.limits()
  const limits = {
    linesMax: Math.max(1, Math.min(setup.linesMax ?? Number.POSITIVE_INFINITY, Math.floor((own.sessionsMax ?? stock.sessionsMax) * share))),
    callsPerSecond: Math.min(setup.callsPerSecond ?? Number.POSITIVE_INFINITY, (own.sessionsPerSecond ?? stock.sessionsPerSecond) * share),
  }
  let isDraining = false
  let wasConnected = true
  let reportedAtMs = 0
  let isReporting = false

  async function report(): Promise<void> {
    const { connected: isConnected, sessions } = control.health()
    const hasJustLost = wasConnected && !isConnected
    if (isReporting || (!hasJustLost && Date.now() - reportedAtMs < reportEveryMs)) return
    isReporting = true
    try {
      const told = await reportNode(sql, { name: setup.name, kind, ...limits, sessions, isConnected }, hasJustLost)
      if (hasJustLost) log.warn({ node: setup.name }, 'the link to the switch is lost')
      if (told.isDraining !== isDraining) log.info({ node: setup.name, isDraining: told.isDraining }, 'the node drains or does so no more')
      isDraining = told.isDraining
      wasConnected = isConnected
      reportedAtMs = Date.now()
    } catch (error) {
      log.warn({ node: setup.name, error: String(error) }, 'the state of the switch could not be written')
    } finally {
      isReporting = false
    }
  }

  await report()
  const timer = setInterval(() => void report(), lookEveryMs).unref()
  return {
    state: () => (control.health().connected ? (isDraining ? 'draining' : 'open') : 'away'),
    close: () => clearInterval(timer),
  }
}
