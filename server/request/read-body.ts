import { Problem } from '../errors/problem'

/** The request with its body read, or the Problem that it is too large: counted, not believed from a header. */
export async function readBody(request: Request, maxBytes: number): Promise<Request | Problem> {
  if (!request.body) return request
  const tooLarge = new Problem('body-too-large', { maxMb: Math.floor(maxBytes / 1024 / 1024) })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > maxBytes) return tooLarge
    chunks.push(chunk)
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks), signal: request.signal })
}
