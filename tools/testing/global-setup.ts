import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findTemporal } from '../bootstrap/temporal-binary.mjs'
import { migrateDatabase } from '../stack/migrate'
import { statePaths } from '../stack/paths'
import { startPostgres } from '../stack/postgres'
import { ProcessGroup } from '../stack/process-group'
import { startTemporal } from '../stack/temporal'

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the migrated database that `testDatabase` copies. */
    templateDatabaseUrl: string
    temporalAddress: string
  }
}

/** One Postgres with a migrated template and one Temporal server for all integration files of a run, in a folder of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = mkdtempSync(join(tmpdir(), 'callweave-test-'))
  // Postgres runs as another user when the tests run as root.
  chmodSync(state, 0o711)
  const paths = statePaths(state)
  const group = await ProcessGroup.open(state)
  group.removeAtEnd(state)
  const quiet = { note: () => undefined }
  try {
    const [templateDatabaseUrl, temporal] = await Promise.all([
      startPostgres({ paths, group, password: 'test', database: 'template_callweave', lasting: false }).then(async (url) => {
        await migrateDatabase(url, paths.log('migrate'))
        return url
      }),
      findTemporal({ env: process.env, log: paths.log('temporal-build'), step: quiet }).then(({ path }) =>
        startTemporal({ paths, group, binary: path, lasting: false }),
      ),
    ])
    project.provide('templateDatabaseUrl', templateDatabaseUrl)
    project.provide('temporalAddress', temporal.address)
  } catch (error) {
    await group.stop()
    throw error
  }
  return () => group.stop()
}
