import { Headers } from './headers'

export interface EslMessage {
  readonly headers: Headers
  readonly body: Buffer
}

export interface ParseLimits {
  readonly headerBytesMax: number
  readonly bodyBytesMax: number
}

export const parseLimits: ParseLimits = { headerBytesMax: 64 * 1024, bodyBytesMax: 16 * 1024 * 1024 }

/** The stream cannot be read on: framing is lost or a limit was passed. Close it. */
export class MalformedStream extends Error {
  override readonly name = 'MalformedStream'
}

const lineFeed = 0x0a

/**
 * Reads ESL messages from byte chunks of any size: a header block up to an empty line, then `Content-Length` bytes.
 * A body of 0 bytes is a message too. Decoding never throws: bytes that are no UTF-8 become U+FFFD, `%` stays as it is.
 */
export async function* parseEsl(chunks: AsyncIterable<Buffer>, limits: ParseLimits = parseLimits): AsyncGenerator<EslMessage> {
  let rest: Buffer = Buffer.alloc(0)
  let scanned = 0
  let pending: { headers: Headers; length: number } | undefined
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      if (pending) {
        if (rest.length < pending.length) break
        yield { headers: pending.headers, body: rest.subarray(0, pending.length) }
        rest = rest.subarray(pending.length)
        pending = undefined
        scanned = 0
        continue
      }
      let start = 0
      while (start < rest.length && rest[start] === lineFeed) start++
      if (start > 0) {
        rest = rest.subarray(start)
        scanned = 0
      }
      const end = rest.indexOf('\n\n', Math.max(0, scanned - 1))
      scanned = rest.length
      if (end === -1) {
        if (rest.length > limits.headerBytesMax) throw new MalformedStream(`header block beyond ${limits.headerBytesMax} bytes`)
        break
      }
      if (end > limits.headerBytesMax) throw new MalformedStream(`header block beyond ${limits.headerBytesMax} bytes`)
      const headers = parseHeaders(rest.toString('utf8', 0, end))
      rest = rest.subarray(end + 2)
      scanned = 0
      const length = bodyLength(headers, limits)
      if (length === undefined) yield { headers, body: Buffer.alloc(0) }
      else pending = { headers, length }
    }
  }
}

/** Splits each line at its first `": "`; a line without one is kept as a name with an empty value. */
export function parseHeaders(block: string): Headers {
  return new Headers(
    block.split('\n').map((line): [string, string] => {
      const at = line.indexOf(':')
      if (at === -1) return [line, '']
      const value = line.slice(at + 1)
      return [line.slice(0, at), value.startsWith(' ') ? value.slice(1) : value]
    }),
  )
}

function bodyLength(headers: Headers, limits: ParseLimits): number | undefined {
  const text = headers.get('Content-Length')
  if (text === undefined) return undefined
  if (!/^\d{1,10}$/.test(text.trim())) throw new MalformedStream('Content-Length is not a number')
  const length = Number(text)
  if (length > limits.bodyBytesMax) throw new MalformedStream(`body beyond ${limits.bodyBytesMax} bytes`)
  return length
}
