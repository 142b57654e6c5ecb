import { createServer, type Server, type Socket } from 'node:net'
import { EslListener } from './listener'
import { SimulatedSwitch, type SimulatorOptions } from './switch'

export interface RunningSimulator {
  readonly url: string
  readonly port: number
  readonly owner: SimulatedSwitch
  /** Ends all connections, as a cable that is pulled. The calls go on. */
  cut(): void
  close(): Promise<void>
}

export interface ServerOptions extends Partial<SimulatorOptions> {
  readonly host?: string
  readonly port?: number
  readonly password?: string
  readonly heartbeatMs?: number
}

const defaults: SimulatorOptions = { speed: 1, seed: 'callweave', hardened: true, sessionsMax: 2000, sessionsPerSecondMax: 500, gateways: ['*'] }

/** Starts the simulator's ESL server; by itself on 127.0.0.1 at a free port. */
export async function startSimulator(options: ServerOptions = {}): Promise<RunningSimulator> {
  const { host = '127.0.0.1', port = 0, password = 'ClueCon', heartbeatMs = 20_000, ...rest } = options
  const owner = new SimulatedSwitch({ ...defaults, ...rest })
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    new EslListener(owner, socket, password)
  })
  await listen(server, port, host)
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const heart = setInterval(() => owner.fire('HEARTBEAT', heartbeat(owner)), heartbeatMs)
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `esl://:${encodeURIComponent(password)}@${host}:${bound}`,
    port: bound,
    owner,
    cut,
    close: () =>
      new Promise((resolve) => {
        clearInterval(heart)
        server.close(() => resolve())
        cut()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

function heartbeat(owner: SimulatedSwitch): Record<string, string> {
  return {
    'Event-Info': 'System Ready',
    'Uptime-msec': String(Math.round((owner.clock.nowUs() - owner.startedUs) / 1000)),
    'Session-Count': String(owner.channels.size),
    'Max-Sessions': String(owner.options.sessionsMax),
    'Session-Per-Sec': String(owner.options.sessionsPerSecondMax),
    'Session-Since-Startup': String(owner.sessionsTotal),
    'Session-Peak-Max': String(owner.sessionsPeak),
    'Idle-CPU': '100.000000',
  }
}
