import { Connection } from '@temporalio/client'
import { Failure, reasonOf } from '../bootstrap/failure.mjs'
import { checkDisk } from '../bootstrap/folders.mjs'
import type { StatePaths } from './paths'
import { loopback, steadyPort } from './ports'
import type { ProcessGroup } from './process-group'

export interface TemporalOptions {
  readonly paths: StatePaths
  readonly group: ProcessGroup
  /** The `temporal` program. */
  readonly binary: string
  /** `false` for tests: in memory, without the web page. */
  readonly lasting: boolean
}

export interface TemporalServer {
  /** host:port of the gRPC endpoint. */
  readonly address: string
  /** Temporal's own page, where it was started. */
  readonly uiUrl?: string
}

const neededMb = 200
const readyMs = 60_000

/**
 * By default every hop waits up to 50 ms for the one shard's queue processors, and one worker polls four partitions of a
 * queue in turn; these take both away.
 */
const dynamicConfig = [
  'system.enableActivityEagerExecution=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
  'history.transferProcessorMaxPollRPS=1000',
  'history.timerProcessorMaxPollRPS=1000',
]

/**
 * Starts the development server on 127.0.0.1; what is in flight is kept in `<state>/temporal.db`.
 * @throws {Failure} process-not-ready, disk-full
 */
export async function startTemporal({ paths, group, binary, lasting }: TemporalOptions): Promise<TemporalServer> {
  checkDisk(paths.state, neededMb)
  const port = await steadyPort(paths.ports, 'temporal')
  const uiPort = lasting ? await steadyPort(paths.ports, 'temporalUi') : undefined
  const storage = lasting ? ['--db-filename', paths.temporal, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'] : []
  await group.start({
    name: 'temporal',
    command: binary,
    args: [
      ...['server', 'start-dev', '--ip', loopback, '--port', String(port), '--log-level', 'error'],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-ip', loopback, '--ui-port', String(uiPort)]),
      ...storage,
      ...dynamicConfig.flatMap((setting) => ['--dynamic-config-value', setting]),
    ],
    cwd: paths.state,
    env: process.env,
    log: paths.log('temporal'),
    stopSignal: 'SIGTERM',
    ready: /^\s*(Temporal )?Server:\s+\S+/m,
    readyMs,
  })
  const address = `${loopback}:${port}`
  await checkTemporal(address)
  return uiPort === undefined ? { address } : { address, uiUrl: `http://${loopback}:${uiPort}` }
}

/**
 * Whether a server answers there.
 * @throws {Failure} temporal-unreachable
 */
export async function checkTemporal(address: string): Promise<void> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 10_000 })
    await connection.close()
  } catch (error) {
    throw new Failure('temporal-unreachable', { address, reason: reasonOf(error) })
  }
}
