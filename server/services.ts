import type { Client } from '@temporalio/client'
import { createPhoneVault, type PhoneVault } from './crypto/phone-vault'
import { createDb, type Db } from './db'
import { type Env, readEnv } from './env'
import { createPool, type SqlPool } from './sql/pool'
import { createTemporalClient } from './temporal/client'

/** What the web process holds open, once. */
export interface Services {
  readonly env: Env
  readonly db: Db
  readonly sql: SqlPool
  readonly vault: PhoneVault
  /** Connected on first use; a failure is forgotten, so that the next request tries again. */
  readonly temporal: () => Promise<Client>
}

// Next gives pages and routes module instances of their own: the connections live beside them, not in one of them.
const held = globalThis as typeof globalThis & { callweaveServices?: Services }

export function services(): Services {
  held.callweaveServices ??= openServices(readEnv())
  return held.callweaveServices
}

function openServices(env: Env): Services {
  let connecting: Promise<Client> | undefined
  const temporal = () => {
    const client = connecting ?? createTemporalClient(env.temporal)
    connecting = client
    client.catch(() => {
      connecting = undefined
    })
    return client
  }
  return {
    env,
    db: createDb(env.databaseUrl),
    sql: createPool(env.databaseUrl, { connectionsMax: 10, name: 'callweave-web' }),
    vault: createPhoneVault(env),
    temporal,
  }
}
