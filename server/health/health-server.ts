import { createServer, type Server } from 'node:http'
import type { Registry } from 'prom-client'

export interface HealthServerOptions {
  /** 0 takes a free one. */
  readonly port: number
  readonly registry: Registry
  isReady(): Promise<boolean>
}

/** `/healthz`: the process runs. `/readyz`: it could take work now, else 503. `/metrics`: Prometheus. On 127.0.0.1 only. */
export function startHealthServer({ port, registry, isReady }: HealthServerOptions): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const reply = (status: number, body: string, type = 'text/plain; charset=utf-8') => response.writeHead(status, { 'content-type': type }).end(body)
    switch (request.method === 'GET' ? request.url : '') {
      case '/healthz':
        return reply(200, 'ok\n')
      case '/readyz':
        return void isReady().then(
          (ready) => reply(ready ? 200 : 503, ready ? 'ready\n' : 'not ready\n'),
          () => reply(503, 'not ready\n'),
        )
      case '/metrics':
        return void registry.metrics().then(
          (text) => reply(200, text, registry.contentType),
          () => reply(500, ''),
        )
      default:
        return reply(404, '')
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections()
            server.close(() => closed())
          }),
      })
    })
  })
}
