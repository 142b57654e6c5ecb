import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { lastLines, runCommand } from '../bootstrap/command.mjs'
import { Failure } from '../bootstrap/failure.mjs'
import { root } from '../bootstrap/folders.mjs'

const migrationsFolder = join(root, 'prisma/migrations')

/**
 * Brings the database to the newest schema. Does nothing when the database's own record names exactly the migrations
 * that are here, with the same content. Returns how many there are and whether any work was done.
 * @throws {Failure} migration-failed
 */
export async function migrateDatabase(databaseUrl: string, log: string): Promise<{ count: number; applied: boolean }> {
  const wanted = migrationsHere()
  if (sameMigrations(wanted, await migrationsApplied(databaseUrl))) return { count: wanted.size, applied: false }
  const prisma = join(root, 'node_modules/prisma/build/index.js')
  const { code, output } = await runCommand(process.execPath, [prisma, 'migrate', 'deploy'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, NO_COLOR: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    log,
  })
  if (code !== 0) throw new Failure('migration-failed', { reason: lastLines(output, 6), log })
  return { count: wanted.size, applied: true }
}

/** Name → SHA-256 of its SQL, as Prisma records it. */
function migrationsHere(): ReadonlyMap<string, string> {
  const names = readdirSync(migrationsFolder).filter((name) => existsSync(join(migrationsFolder, name, 'migration.sql')))
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(migrationsFolder, name, 'migration.sql')))
        .digest('hex'),
    ]),
  )
}

async function migrationsApplied(connectionString: string): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return new Map(rows.map((row) => [row.migration_name, row.checksum]))
  } catch {
    // No table or no database yet: then everything is to be done, and `migrate deploy` says what is wrong if it cannot.
    return new Map()
  } finally {
    await client.end().catch(() => undefined)
  }
}

function sameMigrations(wanted: ReadonlyMap<string, string>, applied: ReadonlyMap<string, string>): boolean {
  return wanted.size === applied.size && [...wanted].every(([name, checksum]) => applied.get(name) === checksum)
}
