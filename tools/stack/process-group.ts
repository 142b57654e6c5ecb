import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Failure, reasonOf } from '../bootstrap/failure.mjs'
import { ManagedProcess, type ProcessSpec } from './managed-process'
import { ProcessLedger } from './process-ledger'

export interface GroupEvents {
  /** Processes that an earlier start had left behind were stopped. */
  onLeftovers?(names: readonly string[]): void
  /** A child ended unasked and will be started again. */
  onDeath?(name: string, said: string, restartMs: number): void
  onRestart?(name: string): void
  /** A child kept dying: nobody tries any longer. */
  onFatal?(failure: Failure): void
}

interface Member {
  readonly spec: ProcessSpec
  process: ManagedProcess
  deathsMs: number[]
}

const restartMs = [250, 500, 1_000, 2_000, 4_000]
const deathWindowMs = 60_000

/** The children of one start: watched, started again when they die, stopped in reverse order, and never left behind. */
export class ProcessGroup {
  private readonly members: Member[] = []
  /** Every child that lives, ready or not, in the order of their starts. */
  private live: readonly ManagedProcess[] = []
  private readonly ledger: ProcessLedger
  private readonly guard: ChildProcess
  private readonly cleanups: (() => void)[] = []
  private stopping: Promise<void> | undefined

  private constructor(
    state: string,
    private readonly events: GroupEvents,
  ) {
    this.ledger = new ProcessLedger(state)
    this.guard = spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url))], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    this.guard.stdin?.on('error', () => undefined)
    this.guard.unref()
  }

  /** First stops what an earlier start left in this state folder. */
  static async open(state: string, events: GroupEvents = {}): Promise<ProcessGroup> {
    const left = await new ProcessLedger(state).stopLeftovers()
    if (left.length > 0) events.onLeftovers?.(left.map(({ name }) => name))
    return new ProcessGroup(state, events)
  }

  /** @throws {Failure} process-not-ready */
  async start(spec: ProcessSpec): Promise<RegExpExecArray> {
    const { process: started, ready } = await this.launch(spec)
    const member: Member = { spec, process: started, deathsMs: [] }
    this.members.push(member)
    this.watch(member)
    return ready
  }

  /** The folder goes when the group has ended, however it ends. */
  removeAtEnd(folder: string): void {
    this.tell({ folder })
  }

  /** Runs at the end of a clean stop. */
  atEnd(cleanup: () => void): void {
    this.cleanups.push(cleanup)
  }

  get guardPid(): number | undefined {
    return this.guard.pid
  }

  livingPids(): readonly number[] {
    return this.live.map(({ pid }) => pid)
  }

  pids(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.members.map((member) => [member.spec.name, member.process.pid]))
  }

  /** Last started first. Safe to call twice. */
  stop(): Promise<void> {
    this.stopping ??= this.stopMembers()
    return this.stopping
  }

  /** Lets the children be, as if this process had died without a trace: for tests of what the next start does. */
  abandon(): void {
    this.stopping = Promise.resolve()
    for (const { pid } of this.live) this.ledger.remove(pid)
    this.tell({ farewell: true })
    this.guard.stdin?.end()
  }

  private async stopMembers(): Promise<void> {
    for (let last = this.live.at(-1); last; last = this.live.at(-1)) {
      await last.stop()
      this.forget(last)
    }
    for (const cleanup of this.cleanups) cleanup()
    this.tell({ farewell: true })
    this.guard.stdin?.end()
  }

  private async launch(spec: ProcessSpec) {
    if (this.stopping) throw new Failure('process-not-ready', { name: spec.name, reason: 'stopped', log: spec.log })
    return ManagedProcess.start(spec, (spawned) => {
      this.live = [...this.live, spawned]
      this.ledger.add(spec.name, spawned.pid, spec.stopSignal)
      this.tell({ add: spawned.pid, signal: spec.stopSignal })
      void spawned.ended.then(() => this.forget(spawned))
    })
  }

  private watch(member: Member): void {
    void member.process.ended.then(async ({ code, signal, said }) => {
      // What a killed process said last has nothing to do with its end.
      if (!this.stopping) await this.revive(member, signal ? String(signal) : `exit ${code}. ${said}`)
    })
  }

  private async revive(member: Member, said: string): Promise<void> {
    const { spec } = member
    const now = Date.now()
    member.deathsMs = [...member.deathsMs.filter((death) => now - death < deathWindowMs), now]
    const delayMs = restartMs[member.deathsMs.length - 1]
    if (delayMs === undefined) return this.events.onFatal?.(new Failure('process-died', { name: spec.name, reason: said, log: spec.log }))
    this.events.onDeath?.(spec.name, said, delayMs)
    await new Promise((go) => setTimeout(go, delayMs))
    if (this.stopping) return
    try {
      member.process = (await this.launch(spec)).process
    } catch (error) {
      if (!this.stopping) await this.revive(member, reasonOf(error))
      return
    }
    this.events.onRestart?.(spec.name)
    this.watch(member)
  }

  private forget(ended: ManagedProcess): void {
    if (!this.live.includes(ended)) return
    this.live = this.live.filter((one) => one !== ended)
    this.ledger.remove(ended.pid)
    this.tell({ remove: ended.pid })
  }

  private tell(message: object): void {
    if (this.guard.stdin?.writable) this.guard.stdin.write(`${JSON.stringify(message)}\n`)
  }
}
