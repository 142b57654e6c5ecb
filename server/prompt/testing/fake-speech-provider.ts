import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Uint8Array | object
  /** The answer never comes. */
  readonly hangs?: true
}

export interface FakeRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

export interface FakeProvider {
  readonly url: string
  readonly requests: readonly FakeRequest[]
  close(): Promise<void>
}

/** A stand-in for a speech provider: real HTTP on this machine, answers by `answer`. No provider was asked. */
export async function fakeSpeechProvider(answer: (request: FakeRequest, nth: number) => FakeAnswer): Promise<FakeProvider> {
  const requests: FakeRequest[] = []
  const server = createServer((incoming, response) => void serve(incoming, response))
  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const request = { method: incoming.method ?? '', url: new URL(incoming.url ?? '/', 'http://fake'), headers: incoming.headers, body: Buffer.concat(parts) }
    requests.push(request)
    const { status = 200, headers = {}, body, hangs } = answer(request, requests.length)
    if (hangs) return
    const isBytes = body instanceof Uint8Array
    response.writeHead(status, { 'content-type': isBytes ? 'audio/wav' : 'application/json', ...headers })
    response.end(isBytes ? body : JSON.stringify(body))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
