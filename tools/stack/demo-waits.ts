import pg from 'pg'

/** Whether a seeded campaign has not been started yet; asked here, because a program that only finds out costs a second of every start. */
export async function demoWaits(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM campaign WHERE seeded AND status = 'scheduled' LIMIT 1`)
    return (rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}
