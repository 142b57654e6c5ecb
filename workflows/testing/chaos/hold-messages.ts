import pg from 'pg'

export interface HeldMessage {
  /** Process of the worker that is in the middle of sending one; undefined when it could not be told. */
  readonly workerPid: number | undefined
  /** Lets it and all others go on. */
  release(): Promise<void>
}

const lookEveryMs = 25

/** Locks the outbox until somebody stands before it: that worker is then in mid-message for as long as we like. */
export async function holdMessages(databaseUrl: string): Promise<HeldMessage> {
  const client = new pg.Client({ connectionString: databaseUrl })
  // The database may be killed under it: that is what it is for.
  client.on('error', () => undefined)
  await client.connect()
  await client.query('BEGIN')
  await client.query('LOCK TABLE message IN SHARE ROW EXCLUSIVE MODE')
  for (;;) {
    // Inside a transaction the list of activities stays as it was at the first look.
    await client.query('SELECT pg_stat_clear_snapshot()')
    const { rows } = await client.query<{ name: string }>(
      `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE NOT l.granted AND l.relation = 'message'::regclass LIMIT 1`,
    )
    if (rows[0]) {
      const pid = /(\d+)$/.exec(rows[0].name)?.[1]
      return {
        workerPid: pid === undefined ? undefined : Number(pid),
        // Ending the connection ends its transaction, whatever state the server is in.
        release: () => client.end().catch(() => undefined),
      }
    }
    await new Promise((go) => setTimeout(go, lookEveryMs))
  }
}
