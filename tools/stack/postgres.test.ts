import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { isSameProcess, processIdentity } from '../bootstrap/process-identity.mjs'
import { temporaryFolder } from '../testing/temporary-folder'
import { type StatePaths, statePaths } from './paths'
import { startPostgres } from './postgres'
import { ProcessGroup } from './process-group'
import { sendSignal } from './process-ledger'
import { waitUntil } from './wait-until'

const start = (paths: StatePaths, group: ProcessGroup) => startPostgres({ paths, group, password: 'test', database: 'callweave', lasting: true })

async function ask<T>(url: string, statement: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('data and address outlive a clean stop', async () => {
  const paths = statePaths(temporaryFolder())
  const first = await ProcessGroup.open(paths.state)
  const url = await start(paths, first)
  await ask(url, 'CREATE TABLE kept AS SELECT 7 AS n')
  await first.stop()
  const second = await ProcessGroup.open(paths.state)
  onTestFinished(() => second.stop())
  expect(await start(paths, second)).toBe(url)
  expect(await ask(url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
})

test('a server that its killed parent left running gives the data to the next start', async () => {
  const paths = statePaths(temporaryFolder())
  const lost = await ProcessGroup.open(paths.state)
  await start(paths, lost)
  const postmaster = Number.parseInt(readFileSync(join(paths.postgres, 'postmaster.pid'), 'utf8'), 10)
  const identity = processIdentity(postmaster) ?? ''
  // As after a restart of the ledger's disk: nothing but Postgres's own file tells of the server.
  lost.abandon()
  const group = await ProcessGroup.open(paths.state)
  onTestFinished(() => group.stop())
  const url = await start(paths, group)
  expect(isSameProcess(postmaster, identity)).toBe(false)
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('after a crash the next start finds every row, in spite of the postmaster.pid that is still there', async () => {
  const paths = statePaths(temporaryFolder())
  const lost = await ProcessGroup.open(paths.state)
  const url = await start(paths, lost)
  await ask(url, 'CREATE TABLE kept AS SELECT 7 AS n')
  const postmaster = Number.parseInt(readFileSync(join(paths.postgres, 'postmaster.pid'), 'utf8'), 10)
  lost.abandon()
  sendSignal(-postmaster, 'SIGKILL')
  await waitUntil(() => processIdentity(postmaster) === undefined, 10_000)
  expect(existsSync(join(paths.postgres, 'postmaster.pid'))).toBe(true)
  const group = await ProcessGroup.open(paths.state)
  onTestFinished(() => group.stop())
  expect(await ask(await start(paths, group), 'SELECT n FROM kept')).toEqual([{ n: 7 }])
})
