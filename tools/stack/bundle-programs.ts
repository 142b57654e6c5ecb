import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { reasonOf, Failure } from '../bootstrap/failure.mjs'
import { root } from '../bootstrap/folders.mjs'

/** Our programs that a stack runs beside the pages. */
const entries = {
  simulator: 'freeswitch/simulator/main.ts',
  worker: 'workflows/worker.ts',
  seed: 'prisma/seed/main.ts',
  'start-demo': 'prisma/seed/start-demo.ts',
} as const
export type ProgramName = keyof typeof entries

/** A bundled program keeps looking for its files where its source lies. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }))
  },
}

/**
 * Bundles programs, so that each starts in a third of the time that hundreds of files take. Made anew at every start: it takes a
 * tenth of a second, and a stale one would run yesterday's code. Returns the arguments of `node` for each.
 * @throws {Failure} command-failed
 */
export async function bundlePrograms<Name extends ProgramName>(state: string, names: readonly Name[]): Promise<Readonly<Record<Name, readonly string[]>>> {
  // Under node_modules, because the packages are found from there; one folder per state folder, which has one owner.
  const outdir = join(root, 'node_modules/.callweave', createHash('sha256').update(state).digest('hex').slice(0, 12))
  try {
    await build({
      entryPoints: Object.fromEntries(names.map((name) => [name, join(root, entries[name])])),
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: 'linked',
      logLevel: 'silent',
      plugins: [ownPlaces],
    })
  } catch (error) {
    throw new Failure('command-failed', { name: 'esbuild', reason: reasonOf(error), log: outdir })
  }
  const args = names.map((name) => [name, ['--enable-source-maps', join(outdir, `${name}.mjs`)]])
  return Object.fromEntries(args)
}
