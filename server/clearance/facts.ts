import { type ConsentFact, type ContactFacts, defaultPolicySettings, type PolicySettings, policySettingsSchema } from '../../flows/index'
import type { Run } from '../attempt/run'
import { workspaceZone } from '../settings/workspace-zone'
import type { Sql } from '../sql/pool'

export interface ClearanceFacts {
  readonly status: string
  /** Kind of switch that the campaign was started for. */
  readonly startedOn: string | null
  readonly settings: PolicySettings
  /** Zone of the workspace: its days are counted by it. */
  readonly zone: string
  readonly contact: ContactFacts
  /** A clearance that this attempt was given before and has not used. */
  readonly openClearance: string | null
  /** The database's clock, which everything that is reserved is counted by. */
  readonly nowMs: number
}

interface FactsRow {
  readonly status: string
  readonly started_on: string | null
  readonly policy: unknown
  readonly zone: string | null
  readonly do_not_call: { readonly reason: string; readonly sinceMs: number } | null
  readonly consents: readonly ConsentFact[]
  readonly calls_ms: readonly number[]
  readonly open_clearance: string | null
  readonly now_ms: number
}

/** $1 workspace, $2 campaign, $3 phone hash, $4 this attempt. One round trip; calls of 60 days, any campaign, and those cleared a moment ago. */
const factsSql = `
SELECT p.status, p.started_on, w.settings -> 'policy' AS policy, w.settings ->> 'zone' AS zone,
  (SELECT json_build_object('reason', d.reason, 'sinceMs', extract(epoch FROM d.created_at) * 1000) FROM do_not_call d
    WHERE d.workspace_id = $1 AND d.phone_hash = $3) AS do_not_call,
  (SELECT coalesce(json_agg(json_build_object('purpose', s.purpose, 'level', s.level, 'grantedAtMs', extract(epoch FROM s.granted_at) * 1000,
      'expiresAtMs', extract(epoch FROM s.expires_at) * 1000, 'revokedAtMs', extract(epoch FROM s.revoked_at) * 1000)), '[]') FROM consent s
    WHERE s.workspace_id = $1 AND s.phone_hash = $3) AS consents,
  (SELECT coalesce(json_agg(extract(epoch FROM coalesce(a.dialed_at, a.cleared_at)) * 1000 ORDER BY coalesce(a.dialed_at, a.cleared_at)), '[]') FROM attempt a
    WHERE a.workspace_id = $1 AND a.phone_hash = $3 AND a.cleared_at > now() - interval '60 days' AND a.counted AND a.id <> $4
      AND (a.dialed_at IS NOT NULL OR a.cleared_at > now() - interval '10 seconds')) AS calls_ms,
  (SELECT k.id FROM clearance k WHERE k.attempt_id = $4 AND k.spent_at IS NULL AND k.expires_at > now() + interval '2 seconds' LIMIT 1) AS open_clearance,
  (extract(epoch FROM now()) * 1000)::float8 AS now_ms
FROM campaign p JOIN workspace w ON w.id = p.workspace_id WHERE p.id = $2`

export async function readFacts(sql: Sql, run: Run): Promise<ClearanceFacts> {
  const { contact } = run
  const [row] = await sql.query<FactsRow>(factsSql, [run.workspaceId, run.campaignId, contact.phoneHash, run.attemptId])
  if (!row) throw new Error(`no such campaign: ${run.campaignId}`)
  return {
    status: row.status,
    startedOn: row.started_on,
    settings: settingsOf(row.policy),
    zone: workspaceZone(row.zone === null ? {} : { zone: row.zone }),
    contact: { region: contact.region, zones: contact.zones, doNotCall: row.do_not_call, consents: row.consents, callsMs: row.calls_ms },
    openClearance: row.open_clearance,
    nowMs: row.now_ms,
  }
}

// Policies are kept by the settings' object, so equal settings must be the same object.
const known = new Map<string, PolicySettings>()
const knownMax = 100

function settingsOf(policy: unknown): PolicySettings {
  if (policy === null || policy === undefined) return defaultPolicySettings
  const text = JSON.stringify(policy)
  let settings = known.get(text)
  if (!settings) {
    // Settings that do not parse throw: a workspace whose rules cannot be read must not dial by laxer ones.
    settings = policySettingsSchema.parse(policy)
    if (known.size >= knownMax) known.clear()
    known.set(text, settings)
  }
  return settings
}
