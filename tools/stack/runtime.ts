import { rmSync } from 'node:fs'
import * as z from 'zod'
import { isSameProcess } from '../bootstrap/process-identity.mjs'
import { readJsonFile, writeOwnerOnly } from './owner-only-file'
import type { StatePaths } from './paths'

const runtimeSchema = z.object({
  owner: z.object({ pid: z.number(), identity: z.string() }),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalNamespace: z.string(),
  temporalUiUrl: z.string().optional(),
  switch: z.enum(['simulator', 'real']),
  eslUrl: z.string(),
  route: z.string().optional(),
  switchNode: z.string(),
  webUrl: z.string().optional(),
  pids: z.record(z.string(), z.number()),
})

/** `<state>/runtime.json`, 0600: where the parts of the running stack are, for the command line and the tests. */
export type Runtime = z.infer<typeof runtimeSchema>

export function writeRuntime(paths: StatePaths, runtime: Runtime): void {
  writeOwnerOnly(paths.runtime, runtime)
}

export function removeRuntime(paths: StatePaths): void {
  rmSync(paths.runtime, { force: true })
}

/** The stack that runs on this state folder now; `undefined` when none does. */
export function readRuntime(paths: StatePaths): Runtime | undefined {
  const runtime = readJsonFile(paths.runtime, runtimeSchema)
  return runtime && isSameProcess(runtime.owner.pid, runtime.owner.identity) ? runtime : undefined
}
