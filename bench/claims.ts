import { parseArgs } from 'node:util'
import { pauseCampaign } from '../server/campaign/pause-campaign'
import { startCampaign } from '../server/campaign/start-campaign'
import { createPlanStore } from '../server/plan/plan-store'
import { claim } from '../server/pump/claim'
import { reportNode } from '../server/switch-node/report-node'
import { createTemporalClient } from '../server/temporal/client'
import { residentMb } from './call-path/cpu'
import { machine } from './call-path/machine'
import { createManyContacts } from './call-path/many-contacts'
import { percentile } from './call-path/percentile'
import { startBenchStack } from './call-path/stack'
import { table } from './call-path/table'

/** $1 campaign: its open calls are over, and its token bucket is full again: what is measured is the claim, not the pace. */
const endSql = `
WITH ended AS (
  UPDATE attempt SET state = 'ended', disposition = 'completed', started_at = now(), hung_up_at = now(), ended_at = now() WHERE campaign_id = $1 AND state <> 'ended' RETURNING contact_id
), full_again AS (
  UPDATE campaign SET tokens = calls_per_second, tokens_at = clock_timestamp() WHERE id = $1
)
UPDATE campaign_contact c SET state = 'done', disposition = 'completed' FROM ended WHERE c.campaign_id = $1 AND c.contact_id = ended.contact_id`

// What a claim costs in campaigns of different size, what the pump keeps in memory, and how fast a pause acts.
const { values } = parseArgs({
  options: {
    withoutWeb: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,100000,1000000' },
    turns: { type: 'string', default: '300' },
    /** Seconds that each campaign really dials for before it is paused. */
    seconds: { type: 'string', default: '20' },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
say(`${machine()}\nnode --import tsx bench/claims.ts ${process.argv.slice(2).join(' ')}`)

const stack = await startBenchStack({ CALLWEAVE_SIM_SPEED: '1' }, values)
try {
  const { db, sql, runtime } = stack
  const sizes = values.sizes.split(',').map(Number)
  /** Of the kind that the stack's own pump does not place calls on, and with room for every turn. */
  const roomy = {
    name: 'bench',
    kind: runtime.switch === 'real' ? 'simulator' : 'real',
    linesMax: 1_000_000,
    callsPerSecond: 1_000_000,
    sessions: 0,
    isConnected: true,
  } as const

  /** Turns of fifty, each followed by what the end of those calls leaves behind, so that a turn is like any other of a long campaign. */
  const claimCost = async (size: number) => {
    const times: number[] = []
    while (times.length < Number(values.turns)) {
      const { campaignId, workspaceId, planHash } = await createManyContacts(stack, size, { callsPerSecond: 1_000, linesMax: 10_000 })
      await db.campaign.update({ where: { id: campaignId }, data: { status: 'running', tokens: 1_000, tokensAt: new Date() } })
      const loaded = await createPlanStore(sql).load(workspaceId, planHash)
      if ('refused' in loaded) throw new Error(loaded.refused)
      for (let left = size; left >= 50 && times.length < Number(values.turns); left -= 50) {
        await reportNode(sql, roomy, false)
        const startMs = performance.now()
        const claimed = await claim(sql, campaignId, loaded.plan, roomy.kind)
        const tookMs = performance.now() - startMs
        if (claimed.is !== 'claimed' || claimed.runs.length !== 50) throw new Error(`a turn claimed ${JSON.stringify(claimed).slice(0, 200)}`)
        times.push((tookMs * 1000) / 50)
        await sql.query(endSql, [campaignId])
      }
    }
    return times.sort((a, b) => a - b)
  }

  const pauseTime = async (size: number) => {
    const campaign = await createManyContacts(stack, size, { callsPerSecond: 20, linesMax: 100 })
    const temporal = await createTemporalClient({ address: runtime.temporalAddress, namespace: runtime.temporalNamespace })
    const deps = { db, temporal, switch: runtime.switch }
    await startCampaign(deps, campaign)
    const worker = stack.pids()['workflow-worker'] ?? 0
    let mostMb = 0
    for (let second = 0; second < Number(values.seconds); second += 1) {
      await pass(1_000)
      mostMb = Math.max(mostMb, residentMb(worker))
    }
    const pausedAt = new Date()
    await pauseCampaign(deps, campaign)
    await pass(4_000)
    const [last] = await sql.query<{ after_ms: number; dialled: number; claimed_after: number }>(
      `SELECT (extract(epoch FROM max(dialed_at) - $2::timestamptz) * 1000)::float8 AS after_ms, count(dialed_at)::int AS dialled,
         count(*) FILTER (WHERE dialed_at > $2::timestamptz)::int AS claimed_after FROM attempt WHERE campaign_id = $1`,
      [campaign.campaignId, pausedAt.toISOString()],
    )
    await db.campaign.update({ where: { id: campaign.campaignId }, data: { status: 'cancelled' } })
    await temporal.connection.close()
    return { mostMb, afterMs: Math.max(0, last?.after_ms ?? 0), dialled: last?.dialled ?? 0, dialledAfter: last?.claimed_after ?? 0 }
  }

  const rows: string[][] = []
  let base = 0
  for (const size of sizes) {
    const cost = await claimCost(size)
    const paused = await pauseTime(size)
    const median = percentile(cost, 0.5)
    base ||= median
    rows.push([
      size.toLocaleString('en'),
      `${median.toFixed(0)} / ${percentile(cost, 0.99).toFixed(0)} µs`,
      `${(((median - base) / base) * 100).toFixed(0)} %`,
      `${paused.mostMb.toFixed(0)} MB`,
      `${paused.afterMs.toFixed(0)} ms (${paused.dialledAfter} of ${paused.dialled} dials)`,
    ])
    say(rows.at(-1)?.join('  ') ?? '')
  }
  say('')
  say(table(['contacts', 'claim per contact, p50 / p99', 'against the smallest', 'workflow worker with its pump, resident', 'pause → last new dial'], rows))
} finally {
  await stack.stop()
}
