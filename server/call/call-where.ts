import type { CallFilter } from './call-filter.schema'

export interface SqlWhere {
  /** Conditions on `attempt a`. */
  readonly text: string
  readonly values: readonly unknown[]
}

/** Which calls are meant, as SQL: the list, the heat map and the funnel must never disagree about it. */
export function callWhere(workspaceId: string, filter: CallFilter): SqlWhere {
  const values: unknown[] = []
  const put = (value: unknown): string => `$${values.push(value)}`
  const { flowId, versionId, campaignId, contactId, disposition, from, to, arm, node, port } = filter
  const passed = (at: string, by: string | undefined) =>
    `EXISTS (SELECT 1 FROM trace_step t WHERE t.attempt_id = a.id AND t.node = ${put(at)}${by === undefined ? '' : ` AND t.port = ${put(by)}`})`
  const workspace = put(workspaceId)
  const conditions = [
    `a.workspace_id = ${workspace}`,
    flowId && carriedBy(workspace, put(flowId)),
    versionId && `a.plan_hash = (SELECT plan_hash FROM flow_version WHERE workspace_id = ${workspace} AND id = ${put(versionId)}::uuid)`,
    campaignId && `a.campaign_id = ${put(campaignId)}::uuid`,
    contactId && `a.contact_id = ${put(contactId)}::uuid`,
    disposition && (disposition === 'inProgress' ? "a.state <> 'ended'" : `a.disposition = ${put(disposition)}`),
    from && `a.claimed_at >= ${put(from)}`,
    to && `a.claimed_at < ${put(to)}`,
    arm && passed(arm.node, arm.port),
    node !== undefined && passed(node, port),
  ]
  return { text: conditions.filter(Boolean).join(' AND '), values }
}

/** What runs a flow: campaigns that send it out, and numbers that it answers. */
export function carriedBy(workspace: string, flow: string): string {
  return `a.campaign_id IN (
    SELECT id FROM campaign WHERE workspace_id = ${workspace} AND flow_id = ${flow}::uuid
    UNION ALL SELECT id FROM inbound_number WHERE workspace_id = ${workspace} AND flow_id = ${flow}::uuid
  )`
}
