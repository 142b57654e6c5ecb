import { createServer, type Socket } from 'node:net'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startSimulator } from '../simulator/server'
import { backoffMs } from './backoff'
import { ask } from './commands/system'
import { uuidExists } from './commands/uuid'
import { EslConnection } from './connection'
import type { EslError } from './errors'
import { eslAddress } from './url'

/** A switch that does what the test says with each connection. */
async function scripted(onConnection: (socket: Socket, nth: number) => void) {
  let count = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    onConnection(socket, ++count)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    address: { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0, password: 'ClueCon' },
    connections: () => count,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** Answers authentication and subscription; `reply` says what to do with each later command. */
function welcome(socket: Socket, reply: (line: string) => string | undefined): void {
  socket.write('Content-Type: auth/request\n\n')
  socket.on('data', (chunk: Buffer) => {
    for (const block of chunk.toString('utf8').split('\n\n')) {
      const line = block.split('\n')[0] ?? ''
      if (line === '') continue
      const answer = /^(auth|event)/.test(line) ? 'Content-Type: command/reply\nReply-Text: +OK\n\n' : reply(line)
      if (answer !== undefined) socket.write(answer)
    }
  })
}

const body = (text: string): string => `Content-Type: api/response\nContent-Length: ${Buffer.byteLength(text)}\n\n${text}`
const call = '0f0e0d0c-0b0a-4908-8706-050403020100'

describe('connection', () => {
  test('many commands at once get their replies in order', async () => {
    const simulator = await startSimulator()
    const address = eslAddress(simulator.url)
    if (!address) throw new Error('no address')
    const connection = new EslConnection({ address, onEvent: () => {} })
    await connection.ready(5000)
    const replies = await Promise.all(connection.sendAll(Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? uuidExists(call) : ask('version')))))
    expect(replies.map((reply) => reply.is === 'reply' && reply.text.startsWith('FreeSWITCH'))).toEqual(Array.from({ length: 200 }, (_, n) => n % 2 === 1))
    connection.close()
    await simulator.close()
  })

  test('a wrong password ends it: one try, and everything sent is told why', async () => {
    const simulator = await startSimulator({ password: 'right' })
    const address = eslAddress(simulator.url.replace('right', 'wrong'))
    if (!address) throw new Error('no address')
    const fatal = await new Promise<EslError>((resolve) => {
      const connection = new EslConnection({
        address,
        onEvent: () => {},
        onFatal: (error) => {
          void connection.send(uuidExists(call)).then((reply) => {
            expect(reply).toMatchObject({ is: 'error', code: 'authFailed' })
            resolve(error)
          })
        },
      })
    })
    expect(fatal.code).toBe('authFailed')
    await simulator.close()
  })

  test('a switch that turns us away is not asked again', async () => {
    const server = await scripted((socket) => socket.end('Content-Type: text/rude-rejection\nContent-Length: 24\n\nAccess Denied, go away.\n'))
    const error = await new Promise<EslError>((resolve) => {
      new EslConnection({ address: server.address, backoff: { firstMs: 1, maxMs: 1 }, onEvent: () => {}, onFatal: resolve })
    })
    expect(error.code).toBe('rejected')
    expect(server.connections()).toBe(1)
    server.close()
  })

  test('a reply that does not come closes the connection; the late one never answers the next command', async () => {
    let late: (() => void) | undefined
    const server = await scripted((socket, nth) =>
      welcome(socket, (line) => {
        if (nth > 1 || !line.includes('uuid_exists')) return body('second')
        late = () => socket.write(body('true'))
        return undefined
      }),
    )
    const gaps: number[] = []
    const connection = new EslConnection({
      address: server.address,
      limits: { replyMs: 50 },
      backoff: { firstMs: 1, maxMs: 5 },
      onEvent: () => {},
      onGap: () => gaps.push(1),
    })
    await connection.ready(5000)
    expect(await connection.send(uuidExists(call))).toMatchObject({ is: 'error', code: 'timeout' })
    late?.()
    await connection.ready(5000)
    expect(await connection.send(ask('status'))).toEqual({ is: 'reply', text: 'second' })
    expect(gaps).toHaveLength(1)
    connection.close()
    server.close()
  })

  test('while it is away nothing is kept for later, and what was under way is lost by name', async () => {
    const seen: string[] = []
    const server = await scripted((socket, nth) =>
      welcome(socket, (line) => {
        seen.push(line)
        if (nth === 1) socket.destroy()
        return nth === 1 ? undefined : body('ok')
      }),
    )
    const connection = new EslConnection({ address: server.address, backoff: { firstMs: 20, maxMs: 20 }, onEvent: () => {} })
    await connection.ready(5000)
    expect(await connection.send(uuidExists(call))).toMatchObject({ is: 'error', code: 'lost' })
    expect(await connection.send(uuidExists(call))).toMatchObject({ is: 'error', code: 'notConnected' })
    expect(await connection.ready(5000)).toBe(true)
    expect(await connection.send(ask('status'))).toEqual({ is: 'reply', text: 'ok' })
    expect(seen).toEqual([`api uuid_exists ${call}`, 'api status'])
    connection.close()
    server.close()
  })

  test('something that is no ESL is left', async () => {
    const server = await scripted((socket) => socket.write('HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\n\n'))
    const connection = new EslConnection({ address: server.address, backoff: { firstMs: 5000, maxMs: 5000 }, onEvent: () => {} })
    expect(await connection.ready(300)).toBe(false)
    connection.close()
    server.close()
  })

  test('waits grow to a ceiling and differ', () => {
    void fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const ms = backoffMs(attempt, { firstMs: 200, maxMs: 5000 }, random)
        expect(ms).toBeGreaterThanOrEqual(100)
        expect(ms).toBeLessThanOrEqual(5000)
        expect(backoffMs(attempt + 1, { firstMs: 200, maxMs: 5000 }, random)).toBeGreaterThanOrEqual(ms)
      }),
    )
  })
})

test.each([['http://127.0.0.1:8021'], ['127.0.0.1:8021'], [''], ['esl://']])('%s is no address of a switch', (url) => {
  expect(eslAddress(url)).toBeUndefined()
})
