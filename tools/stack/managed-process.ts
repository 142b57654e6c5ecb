import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { lastLines } from '../bootstrap/command.mjs'
import { Failure, reasonOf } from '../bootstrap/failure.mjs'
import { processIdentity } from '../bootstrap/process-identity.mjs'
import { endProcess } from './process-ledger'

export interface ProcessSpec {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly log: string
  /** Asks it to end cleanly. */
  readonly stopSignal: 'SIGTERM' | 'SIGINT'
  /** The output that shows that it serves. */
  readonly ready: RegExp
  readonly readyMs: number
  readonly user?: { readonly uid: number; readonly gid: number }
}

export interface ProcessEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The last lines of its output. */
  readonly said: string
}

const logBytesMax = 20 * 2 ** 20

/** One run of a child: its own process group, its output in a log file. */
export class ManagedProcess {
  readonly pid: number
  /** Settles when the child has ended, whoever asked for it. */
  readonly ended: Promise<ProcessEnd>
  private readonly identity: string | undefined

  private constructor(
    readonly spec: ProcessSpec,
    pid: number,
    ended: Promise<ProcessEnd>,
  ) {
    this.pid = pid
    this.ended = ended
    this.identity = processIdentity(pid)
  }

  /**
   * Starts the child and waits for its ready output; `onSpawn` hears of the process before that, so that nothing is lost if we die meanwhile.
   * @throws {Failure} process-not-ready
   */
  static async start(spec: ProcessSpec, onSpawn: (started: ManagedProcess) => void): Promise<{ process: ManagedProcess; ready: RegExpExecArray }> {
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop the children in order.
      detached: true,
      ...spec.user,
    })
    const fail = (reason: string) => new Failure('process-not-ready', { name: spec.name, reason, log: spec.log })
    if (child.pid === undefined) {
      const [error] = await once(child, 'error')
      throw fail(reasonOf(error))
    }
    const output = collectOutput(child, spec)
    const ended = once(child, 'close').then(([code, signal]): ProcessEnd => ({ code, signal, said: lastLines(output.tail()) }))
    const started = new ManagedProcess(spec, child.pid, ended)
    onSpawn(started)
    const patience = new AbortController()
    const timeout = new Promise<'timeout'>((late) => {
      const timer = setTimeout(() => late('timeout'), spec.readyMs)
      patience.signal.addEventListener('abort', () => clearTimeout(timer))
    })
    const first = await Promise.race([output.ready, ended, timeout])
    patience.abort()
    if (first === 'timeout') {
      await started.stop()
      throw fail(`not ready after ${spec.readyMs / 1000} s. ${lastLines(output.tail())}`)
    }
    if (!Array.isArray(first)) throw fail(`exit ${first.code ?? first.signal}. ${first.said}`)
    return { process: started, ready: first }
  }

  /** Cleanly, by force after eight seconds. */
  async stop(): Promise<void> {
    if (this.identity) await endProcess({ pid: this.pid, identity: this.identity, signal: this.spec.stopSignal })
    await this.ended
  }
}

function collectOutput(child: ChildProcess, spec: ProcessSpec) {
  if (existsSync(spec.log) && statSync(spec.log).size > logBytesMax) renameSync(spec.log, `${spec.log}.1`)
  const log = createWriteStream(spec.log, { flags: 'a', mode: 0o600 })
  let tail = ''
  let isReady = false
  const ready = new Promise<RegExpExecArray>((resolve) => {
    const take = (chunk: Buffer) => {
      log.write(chunk)
      tail = (tail + chunk.toString()).slice(-16_384)
      const match = isReady ? null : spec.ready.exec(tail)
      if (!match) return
      isReady = true
      resolve(match)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
  })
  child.on('close', () => log.end())
  return { ready, tail: () => tail }
}
