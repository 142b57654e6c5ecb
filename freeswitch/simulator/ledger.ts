import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** What one call was, as the switch itself saw it. */
export interface LedgerCall {
  readonly uuid: string
  /** `origination_uuid` asked for; differs from `uuid` when that one was in use. */
  readonly requested?: string
  readonly number: string
  /** Number shown to the callee. */
  readonly callerId?: string
  readonly direction: 'outbound' | 'inbound'
  readonly attempt?: string
  readonly persona: string
  readonly startedMs: number
  answeredMs?: number
  endedMs?: number
  outcome?: 'answered' | 'failed'
  cause?: string
  by?: 'callee' | 'us' | 'switch'
  /** Keys that the callee pressed, by collect. */
  keys: string[]
  /** Applications that ran, with the id that the client gave. */
  steps: { app: string; id: string; data: string }[]
}

/**
 * The switch's own book: append-only lines of JSON in a file, and the same in memory for `api callweave_ledger`. Tests compare the truth of the
 * switch with ours by it. An originate is written before anything else happens to it.
 */
export class Ledger {
  readonly calls: LedgerCall[] = []
  readonly #open = new Map<string, LedgerCall>()
  /** Commands that a hardened switch would not have run; see `expand.ts`. */
  readonly canary: string[] = []

  constructor(private readonly path?: string) {
    if (!path) return
    mkdirSync(dirname(path), { recursive: true })
    // Whatever is open above this line went with the process that wrote it.
    this.#write('started', { pid: process.pid, atMs: Date.now() })
  }

  originate(call: LedgerCall): void {
    this.calls.push(call)
    this.#open.set(call.uuid, call)
    this.#write('originate', call)
  }

  /** An originate that got no channel: throttled, bad gateway. */
  refuse(number: string, requested: string | undefined, attempt: string | undefined, cause: string): void {
    this.#write('refused', { number, requested, attempt, cause })
  }

  answered(uuid: string, atMs: number): void {
    const call = this.#open.get(uuid)
    if (!call) return
    call.answeredMs = atMs
    this.#write('answered', { uuid, atMs })
  }

  step(uuid: string, app: string, id: string, data: string): void {
    this.#open.get(uuid)?.steps.push({ app, id, data })
    this.#write('step', { uuid, app, id, data })
  }

  keys(uuid: string, keys: string): void {
    this.#open.get(uuid)?.keys.push(keys)
    this.#write('keys', { uuid, keys })
  }

  ended(uuid: string, atMs: number, cause: string, by: 'callee' | 'us' | 'switch'): void {
    const call = this.#open.get(uuid)
    if (!call) return
    call.endedMs = atMs
    call.cause = cause
    call.by = by
    call.outcome = call.answeredMs === undefined ? 'failed' : 'answered'
    this.#open.delete(uuid)
    this.#write('ended', { uuid, number: call.number, attempt: call.attempt, atMs, cause, by, outcome: call.outcome })
  }

  ran(command: string): void {
    this.canary.push(command)
    this.#write('canary', { command })
  }

  #write(kind: string, record: object): void {
    if (this.path) appendFileSync(this.path, `${JSON.stringify({ kind, ...record })}\n`)
  }
}
