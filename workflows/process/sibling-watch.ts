import { createHash, randomInt } from 'node:crypto'
import pg from 'pg'

export interface Sibling {
  /** Given by chance at its start: process numbers of two machines may be the same. */
  readonly id: number
  /** First part of the owners that it writes. */
  readonly name: string
}

export interface SiblingWatch {
  readonly id: number
  close(): Promise<void>
}

export interface SiblingWatchOptions {
  readonly databaseUrl: string
  readonly switchNode: string
  readonly name: string
  /** A call worker of this node is gone. Of those that notice one is told. */
  onGone(sibling: Sibling): Promise<void>
  onTrouble(error: unknown): void
}

const lookEveryMs = 250
const againMs = 1_000
const namePrefix = 'callweave-alive-'

/** Who holds a lock of the node's class is alive: the database lets it go as soon as the holder's connection breaks, which a kill does at once. */
const aliveSql = `
SELECT l.objid::bigint::int AS id, a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted AND l.classid = $1::bigint::oid
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`

/**
 * Call workers of one switch node see each other go within a quarter of a second, long before Temporal misses a heartbeat. A wrong
 * alarm (a broken database connection) costs a takeover, nothing more: owners are fenced.
 */
export function watchSiblings({ databaseUrl, switchNode, name, onGone, onTrouble }: SiblingWatchOptions): SiblingWatch {
  const id = randomInt(1, 2 ** 31)
  const alive = classOf(`alive ${switchNode}`)
  const gone = classOf(`gone ${switchNode}`)
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const look = async (connected: pg.Client, known: ReadonlyMap<number, Sibling>): Promise<void> => {
    const { rows } = await connected.query<Sibling>(aliveSql, [alive])
    const now = new Map(rows.map((row) => [row.id, { id: row.id, name: row.name.slice(namePrefix.length) }]))
    for (const sibling of known.values()) {
      if (now.has(sibling.id)) continue
      // Held for as long as this process lives: whoever comes second leaves the calls to us.
      const { rows: first } = await connected.query<{ is: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS is', [gone, sibling.id])
      if (first[0]?.is) onGone(sibling).catch(onTrouble)
    }
    if (!closed) timer = setTimeout(() => void look(connected, now).catch(again), lookEveryMs)
  }
  /** After a break nobody is known: who is missing then may only not be back yet. */
  const start = async (): Promise<void> => {
    const connecting = new pg.Client({ connectionString: databaseUrl, application_name: `${namePrefix}${name}`, keepAlive: true })
    connecting.on('error', () => undefined)
    client = connecting
    await connecting.connect()
    await connecting.query('SELECT pg_advisory_lock($1, $2)', [alive, id])
    await look(connecting, new Map())
  }
  const again = (error: unknown): void => {
    if (closed) return
    onTrouble(error)
    void client?.end().catch(() => undefined)
    timer = setTimeout(() => void start().catch(again), againMs)
  }
  void start().catch(again)
  return {
    id,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}

/** Advisory locks have two numbers; the first says what the second is of. */
function classOf(text: string): number {
  return createHash('sha1').update(`callweave ${text}`).digest().readUInt32BE() >>> 1
}
