import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Failure, reasonOf } from '../../../tools/bootstrap/failure.mjs'
import { writeText } from '../write-text'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const lockSchema = z.object({
  schemaVersion: z.literal(1),
  /** Address of the server that the rest is about. */
  server: z.string(),
  flows: z.record(z.string(), z.object({ revision: z.number().int(), flow: hash, layout: hash.optional(), scenarios: hash.optional() })),
})

/** What folder and server had in common when they last met. It holds no token and may be committed. */
export type Lock = z.infer<typeof lockSchema>
export type LockedFlow = Lock['flows'][string]

export const lockName = '.callweave-remote.json'

/** @throws {Failure} lock-unreadable */
export function readLock(folder: string): Lock | undefined {
  const file = join(folder, lockName)
  if (!existsSync(file)) return undefined
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Failure('lock-unreadable', {
      file,
      reason: error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(', ') : reasonOf(error),
    })
  }
}

export function writeLock(folder: string, { server, flows }: Omit<Lock, 'schemaVersion'>): void {
  const sorted = Object.fromEntries(Object.entries(flows).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeText(join(folder, lockName), `${JSON.stringify({ schemaVersion: 1, server, flows: sorted }, null, 2)}\n`)
}
