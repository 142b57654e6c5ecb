import type { Sql } from './sql/pool'

/** What a page may hear of: ids only, never a number or a name. */
export interface LiveEvent {
  readonly workspaceId: string
  readonly kind: 'trace' | 'attempt' | 'campaign' | 'message' | 'flow'
  readonly campaignId?: string
  readonly attemptId?: string
  readonly id?: string
}

export const liveChannel = 'callweave'

/** In a transaction it is sent at the commit, so nobody reads too early. */
export async function notify(sql: Sql, events: readonly LiveEvent[]): Promise<void> {
  if (events.length === 0) return
  await sql.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [liveChannel, events.map(livePayload)])
}

/** What goes over the channel for one event. */
export function livePayload({ workspaceId, kind, campaignId, attemptId, id }: LiveEvent): string {
  return JSON.stringify({ w: workspaceId, k: kind, c: campaignId, a: attemptId, id })
}
