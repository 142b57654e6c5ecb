import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../bootstrap/command.mjs'
import { root } from '../bootstrap/folders.mjs'
import { testDatabase } from '../testing/database'
import { temporaryFolder } from '../testing/temporary-folder'

/** A project of one migration, on an empty schema of a test database. */
async function migrate(sql: string) {
  const { url, drop } = await testDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await drop()
  })
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  const folder = temporaryFolder()
  const migrations = join(folder, 'migrations')
  mkdirSync(join(migrations, '20260101000000_first'), { recursive: true })
  writeFileSync(join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n')
  writeFileSync(join(migrations, '20260101000000_first/migration.sql'), sql)
  writeFileSync(join(folder, 'schema.prisma'), 'datasource db {\n  provider = "postgresql"\n}\n')
  writeFileSync(
    join(folder, 'prisma.config.mjs'),
    `export default { schema: 'schema.prisma', migrations: { path: 'migrations' }, datasource: { url: ${JSON.stringify(url)} } }\n`,
  )
  const { code, output } = await runCommand(
    process.execPath,
    [join(root, 'node_modules/prisma/build/index.js'), 'migrate', 'deploy', '--config', join(folder, 'prisma.config.mjs')],
    {
      cwd: folder,
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'tools/prisma/schema-engine.mjs'), NO_COLOR: '1' },
    },
  )
  const { rows } = await client.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`)
  return { code, output, tables: rows.map(({ tablename }) => tablename), client }
}

test('a migration may hold semicolons in comments, texts and functions', async () => {
  const { code, output, tables, client } = await migrate(`
    -- One; two; null.
    CREATE TABLE word (text TEXT DEFAULT 'a;b');
    CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;
    INSERT INTO word DEFAULT VALUES;`)
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
  expect(tables).toEqual(['word'])
  expect((await client.query('SELECT text, two() FROM word')).rows).toEqual([{ text: 'a;b', two: 2 }])
})

test('a migration that fails half-way leaves nothing of itself, and says what Postgres said', async () => {
  const { code, output, tables } = await migrate('CREATE TABLE first (id int);\nCREATE TABLE second (id no_such_type);')
  expect(code).not.toBe(0)
  expect(output).toContain('type "no_such_type" does not exist')
  expect(tables).toEqual([])
})
