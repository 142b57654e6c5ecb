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
  const payloads = events.map((event) => JSON.stringify({ w: event.workspaceId, k: event.kind, c: event.campaignId, a: event.attemptId, id: event.id }))
  await sql.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [liveChannel, payloads])
}
