import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isOpenAddress } from '../http/address-guard'
import { readConnectors } from '../http/connectors'
import { newPerson, openRequests } from '../testing/open-requests'

const secret = 'Bearer of-tests'

interface Seen {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

describe('an HTTP request', () => {
  let requests: Awaited<ReturnType<typeof openRequests>>
  let server: Server
  let elsewhere: Server
  let port: number
  let seen: Seen[] = []
  const listen = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
    const started = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        seen.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() })
        answer(request, response)
      })
    })
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
    return started
  }
  const portOf = (one: Server) => (one.address() as AddressInfo).port
  beforeAll(async () => {
    elsewhere = await listen((_, response) => response.end('{}'))
    server = await listen(({ url = '' }, response) => {
      const { pathname } = new URL(url, 'http://here')
      const status = Number(/^\/api\/status\/(\d+)$/.exec(pathname)?.[1] ?? 200)
      if (pathname === '/api/never') return
      if (pathname === '/api/large') return void response.end('x'.repeat(300 * 1024))
      if (pathname === '/api/away') return void response.writeHead(307, { location: `http://127.0.0.1:${portOf(elsewhere)}/` }).end()
      if (pathname === '/api/moved') return void response.writeHead(303, { location: '/api/orders/7' }).end()
      if (pathname === '/api/round') return void response.writeHead(302, { location: '/api/round' }).end()
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ order: { status: 'shipped' } }))
    })
    port = portOf(server)
    const shop = { url: `http://127.0.0.1:${port}/api/`, headers: { authorization: secret } }
    const connectors = { shop, closed: { url: `http://localhost:${port}/api` }, number: { url: `http://[::ffff:127.0.0.1]:${port}/api` } }
    requests = await openRequests(readConnectors(JSON.stringify(connectors), `127.0.0.1:${port}`))
  })
  afterAll(async () => {
    server?.closeAllConnections()
    server?.close()
    elsewhere?.close()
    await requests?.close()
  })
  beforeEach(() => {
    seen = []
  })
  const ask = (path: string, more: { operation?: string; connector?: string; input?: Record<string, string>; timeoutMs?: number } = {}, key?: string) =>
    requests.ask(newPerson('w'), { target: 'http', operation: 'GET', connector: 'shop', timeoutMs: 5000, ...more, input: { path, ...more.input } }, key)

  it('goes out with body, credentials and its key, and brings back what the flow reads', async () => {
    const key = randomUUID()
    expect(await ask('/orders', { operation: 'POST', input: { 'body.who': '李雷' } }, key)).toEqual({ is: 'success', output: { order: { status: 'shipped' } } })
    expect(seen).toMatchObject([{ method: 'POST', url: '/api/orders', headers: { authorization: secret, 'idempotency-key': key }, body: '{"who":"李雷"}' }])
  })

  it('that is repeated under its key is not sent again, and has its first answer, which is kept sealed', async () => {
    const key = randomUUID()
    const first = await ask('/orders', { operation: 'POST' }, key)
    expect(await ask('/status/503', { operation: 'POST' }, key)).toEqual(first)
    expect(seen).toHaveLength(1)
    expect((await requests.db.requestAnswer.findUniqueOrThrow({ where: { key } })).answer).not.toContain('shipped')
  })

  it('that came to nothing is sent again', async () => {
    const key = randomUUID()
    await ask('/never', { timeoutMs: 200 }, key)
    await ask('/large', {}, key)
    expect(await ask('/orders', {}, key)).toMatchObject({ is: 'success' })
    expect(seen).toHaveLength(3)
  })

  it('without a body carries its fields in the query', async () => {
    await ask('/orders', { input: { 'body.no': 'A&1' } })
    expect(seen).toMatchObject([{ method: 'GET', url: '/api/orders?no=A%261', body: '' }])
  })

  it.each([
    ['/status/404', 'clientError'],
    ['/status/503', 'serverError'],
  ])('%s is %s', async (path, is) => {
    expect(await ask(path)).toMatchObject({ is })
  })

  it('that is never answered ends in time', async () => {
    expect(await ask('/never', { timeoutMs: 200 })).toEqual({ is: 'timeout', output: {} })
  })

  it.each([
    ['an answer without end', '/large', 'answer-too-large'],
    ['a redirect to another place', '/away', 'redirect-refused'],
    ['redirects without end', '/round', 'redirect-refused'],
    ['a path out of the folder', '/../admin', 'path-refused'],
    ['a path with hidden dots', '/%2e%2e/admin', 'path-refused'],
  ])('refuses %s', async (_, path, code) => {
    expect(await ask(path)).toEqual({ is: 'fault', code })
  })

  it('shows its credentials to nobody but the connector, and logs none', async () => {
    await ask('/away')
    await ask('/moved')
    expect(seen.map(({ url }) => url)).toEqual(['/api/away', '/api/moved', '/api/orders/7'])
    expect(requests.told.join()).not.toContain(secret)
  })

  it.each(['closed', 'number'])('to a private address that nobody allowed is not sent (%s)', async (connector) => {
    expect(await ask('/orders', { connector })).toEqual({ is: 'fault', code: 'address-refused' })
    expect(seen).toEqual([])
  })

  it('names what is missing', async () => {
    expect(await ask('/', { connector: 'unknown' })).toEqual({ is: 'fault', code: 'unknown-connector' })
    expect(() => readConnectors('{"shop":{"url":"ftp://x"}}', '')).toThrow(/CALLWEAVE_CONNECTORS: shop.url/)
    expect(() => readConnectors('{', '')).toThrow(/CALLWEAVE_CONNECTORS/)
  })
})

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.100.200',
  '0.0.0.0',
  '::1',
  '::',
  'fe80::1',
  'fd00:ec2::254',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  'localhost',
])('%s is closed', (address) => expect(isOpenAddress(address)).toBe(false))
it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is open', (address) => expect(isOpenAddress(address)).toBe(true))
