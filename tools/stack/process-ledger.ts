import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { isSameProcess, processIdentity } from '../bootstrap/process-identity.mjs'
import { waitUntil } from './wait-until'

const entrySchema = z.object({ name: z.string(), pid: z.number().int().positive(), identity: z.string(), signal: z.enum(['SIGTERM', 'SIGINT']) })
export type LedgerEntry = z.infer<typeof entrySchema>

const graceMs = 8_000

/** `<state>/processes.json`: which processes run for this state folder, so that a later start finds what an earlier one left. */
export class ProcessLedger {
  private readonly file: string
  private entries: readonly LedgerEntry[] = []

  constructor(state: string) {
    this.file = join(state, 'processes.json')
  }

  add(name: string, pid: number, signal: LedgerEntry['signal']): void {
    const identity = processIdentity(pid)
    if (identity) this.write([...this.entries, { name, pid, identity, signal }])
  }

  remove(pid: number): void {
    this.write(this.entries.filter((entry) => entry.pid !== pid))
  }

  /** Stops what an earlier start left behind, last started first. Returns what was stopped. */
  async stopLeftovers(): Promise<readonly LedgerEntry[]> {
    const left = this.read().filter((entry) => isSameProcess(entry.pid, entry.identity))
    for (const entry of [...left].reverse()) await endProcess(entry)
    this.write([])
    return left
  }

  private read(): readonly LedgerEntry[] {
    if (!existsSync(this.file)) return []
    try {
      return z.array(entrySchema).parse(JSON.parse(readFileSync(this.file, 'utf8')))
    } catch {
      // A file cut off by a crash names nothing that could be stopped with certainty.
      return []
    }
  }

  private write(entries: readonly LedgerEntry[]): void {
    this.entries = entries
    if (entries.length === 0) return rmSync(this.file, { force: true })
    writeFileSync(`${this.file}.new`, JSON.stringify(entries, null, 1), { mode: 0o600 })
    renameSync(`${this.file}.new`, this.file)
  }
}

/** Asks the process to end, and ends its group by force when it does not within eight seconds. */
export async function endProcess({ pid, identity, signal }: Omit<LedgerEntry, 'name'>): Promise<void> {
  const gone = () => !isSameProcess(pid, identity)
  if (gone()) return
  sendSignal(pid, signal)
  if (await waitUntil(gone, graceMs)) return
  sendSignal(-pid, 'SIGKILL')
  await waitUntil(gone, graceMs)
}

/** Negative numbers mean a group. A process that is gone is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
