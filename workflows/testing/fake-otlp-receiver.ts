import { createServer } from 'node:http'
import * as z from 'zod'

const payload = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({ spans: z.array(z.object({ traceId: z.string(), spanId: z.string(), parentSpanId: z.string().optional(), name: z.string() })) }),
      ),
    }),
  ),
})

export type ReceivedSpan = z.infer<typeof payload>['resourceSpans'][number]['scopeSpans'][number]['spans'][number]

/** Stands in for a collector of traces, at the edge of our world: it speaks OTLP over HTTP as one does and keeps what it is sent. */
export interface FakeOtlpReceiver {
  readonly url: string
  /** Every byte that came in. */
  raw(): string
  /** Resolves with the first value that `look` finds in all spans so far. */
  until<Found>(look: (spans: ReadonlyMap<string, ReceivedSpan>) => Found | undefined): Promise<Found>
  close(): Promise<void>
}

export async function startFakeOtlpReceiver(): Promise<FakeOtlpReceiver> {
  const spans = new Map<string, ReceivedSpan>()
  const looks = new Set<() => void>()
  let raw = ''
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    raw += text
    if (request.url !== '/v1/traces') return response.writeHead(404).end()
    for (const { scopeSpans } of payload.parse(JSON.parse(text)).resourceSpans) {
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.set(span.spanId, span)
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    for (const look of [...looks]) look()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    raw: () => raw,
    until: (find) =>
      new Promise((resolve) => {
        const look = () => {
          const found = find(spans)
          if (found === undefined) return
          looks.delete(look)
          resolve(found)
        }
        looks.add(look)
        look()
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
