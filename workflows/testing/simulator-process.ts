import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LedgerCall } from '../../freeswitch/simulator/ledger'
import { root } from '../../tools/bootstrap/folders.mjs'
import { ManagedProcess } from '../../tools/stack/managed-process'

export interface SimulatorProcess {
  readonly url: string
  readonly process: ManagedProcess
  /** Calls that came to this switch, as its own book has them, also after its death. */
  calls(): readonly Pick<LedgerCall, 'uuid' | 'attempt' | 'number' | 'startedMs'>[]
  /** Most calls at the same time. */
  peak(): number
}

/** A switch that can be killed. */
export async function startSimulatorProcess(folder: string, { name, speed }: { readonly name: string; readonly speed: number }): Promise<SimulatorProcess> {
  const ledger = join(folder, `${name}.jsonl`)
  const { process: child, ready } = await ManagedProcess.start(
    {
      name,
      command: process.execPath,
      args: ['--import', 'tsx', join(root, 'freeswitch/simulator/main.ts')],
      cwd: root,
      env: { ...process.env, CALLWEAVE_SIM_PASSWORD: 'test', CALLWEAVE_SIM_SPEED: String(speed), CALLWEAVE_SIM_LEDGER: ledger },
      log: join(folder, `${name}.log`),
      stopSignal: 'SIGTERM',
      ready: /^callweave:ready (.*)$/m,
      readyMs: 60_000,
    },
    () => undefined,
  )
  const lines = (): readonly { kind: string; uuid: string; attempt?: string; number: string; startedMs: number }[] =>
    readFileSync(ledger, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  return {
    url: JSON.parse(ready[1] ?? '{}').eslUrl,
    process: child,
    calls: () => lines().filter(({ kind }) => kind === 'originate'),
    peak: () => {
      let now = 0
      let most = 0
      for (const { kind } of lines()) {
        if (kind === 'originate') most = Math.max(most, ++now)
        if (kind === 'ended') now--
      }
      return most
    },
  }
}
