import { join } from 'node:path'
import { Failure, reasonOf } from '../bootstrap/failure.mjs'
import { root } from '../bootstrap/folders.mjs'
import type { StatePaths } from './paths'
import { isPortFree, steadyPort } from './ports'
import type { ProcessGroup } from './process-group'
import { waitUntil } from './wait-until'

const readyMs = 60_000

export interface WebAddress {
  readonly host: string
  readonly port: number
}

/** Where the page is reached: a listener on every address is reached on this machine by its loopback name. */
export function webUrl({ host, port }: WebAddress): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** @throws {Failure} port-in-use */
export async function checkWebPort({ host, port }: WebAddress): Promise<void> {
  if (await isPortFree(port, host)) return
  let other = port + 1
  while (!(await isPortFree(other, host))) other += 1
  throw new Failure('port-in-use', { host, port, other })
}

/**
 * Serves the production build.
 * @throws {Failure} port-in-use, process-not-ready
 */
export async function startWeb(paths: StatePaths, group: ProcessGroup, address: WebAddress, env: NodeJS.ProcessEnv): Promise<void> {
  await checkWebPort(address)
  const log = paths.log('web')
  await group.start({
    name: 'web',
    command: process.execPath,
    args: [join(root, 'node_modules/next/dist/bin/next'), 'start', '-H', address.host, '-p', String(address.port)],
    cwd: root,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1', CALLWEAVE_WEB_METRICS_PORT: String(await steadyPort(paths.ports, 'web-metrics')) },
    log,
    stopSignal: 'SIGTERM',
    ready: /Ready in/,
    readyMs,
  })
  let said = ''
  const serves = await waitUntil(async () => {
    try {
      const answer = await fetch(`${webUrl(address)}/healthz`)
      said = `HTTP ${answer.status}`
      return answer.ok
    } catch (error) {
      said = reasonOf(error)
      return false
    }
  }, readyMs)
  if (!serves) throw new Failure('process-not-ready', { name: 'web', reason: `GET /healthz: ${said}`, log })
}
