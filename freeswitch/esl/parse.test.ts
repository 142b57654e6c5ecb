import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTranscript, streamOf, transcripts } from '../transcripts/read-transcript'
import { eventFromJson, eventOf } from './event'
import { type EslMessage, MalformedStream, parseEsl } from './parse'

async function* chunked(bytes: Buffer, sizes: Iterator<number>): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const size = Math.max(1, sizes.next().value ?? 1)
    yield bytes.subarray(at, at + size)
    at += size
  }
}

function* always(size: number): Generator<number> {
  for (;;) yield size
}

async function read(bytes: Buffer, sizes: Iterator<number> = always(bytes.length || 1)): Promise<{ headers: [string, string][]; body: string }[]> {
  const messages: { headers: [string, string][]; body: string }[] = []
  for await (const message of parseEsl(chunked(bytes, sizes))) messages.push({ headers: [...message.headers.entries()], body: message.body.toString('utf8') })
  return messages
}

const streams = transcripts.flatMap((name) => {
  const lines = readTranscript(name)
  const connections = Math.max(...lines.map((line) => line.connection)) + 1
  return Array.from({ length: connections }, (_, connection) => ({
    name,
    connection,
    bytes: streamOf(lines, connection),
    sent: lines.filter((line) => line.connection === connection && line.from === 'switch').length,
  }))
})

describe('parser', () => {
  test.each(streams)('$name, connection $connection: the same messages whole, byte by byte and in odd pieces', async ({ bytes, sent }) => {
    const whole = await read(bytes)
    expect(whole.length).toBeGreaterThanOrEqual(sent)
    expect(await read(bytes, always(1))).toEqual(whole)
    expect(await read(bytes, always(7))).toEqual(whole)
    expect(await read(bytes, always(1460))).toEqual(whole)
  })

  test('a stream cut in two at any byte gives the same messages', async () => {
    const [stream] = streams
    if (!stream) throw new Error('no transcript')
    const whole = await read(stream.bytes)
    for (let cut = 1; cut < stream.bytes.length; cut++) expect(await read(stream.bytes, [cut, stream.bytes.length].values())).toEqual(whole)
  })

  test('messages of any bytes come out as they went in, however the stream is cut', async () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,20}$/).filter((text) => text.toLowerCase() !== 'content-length')
    const value = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\n]/g, '').trim())
    const message = fc.record({ name, value, body: fc.option(fc.uint8Array({ maxLength: 200 })) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 200 }),
        async (messages, sizes) => {
          const bytes = Buffer.concat(
            messages.map((m) =>
              Buffer.concat([Buffer.from(`${m.name}: ${m.value}\n${m.body ? `Content-Length: ${m.body.length}\n` : ''}\n`), m.body ?? new Uint8Array()]),
            ),
          )
          const found: EslMessage[] = []
          for await (const m of parseEsl(chunked(bytes, sizes.values()))) found.push({ headers: m.headers, body: Buffer.from(m.body) })
          expect(found.length).toBe(messages.length)
          for (const [index, sent] of messages.entries()) {
            expect(found[index]?.headers.get(sent.name)).toBe(Buffer.from(sent.value).toString('utf8'))
            expect(found[index]?.body.equals(Buffer.from(sent.body ?? []))).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a body of 0 bytes is a message', async () => {
    expect(await read(Buffer.from('Content-Type: api/response\nContent-Length: 0\n\nContent-Type: command/reply\nReply-Text: +OK\n\n'))).toHaveLength(2)
  })

  test('percent signs and broken UTF-8 do not stop it', async () => {
    const [message] = await read(Buffer.concat([Buffer.from('X: 100%zz '), Buffer.from([0xff, 0xfe]), Buffer.from('\n\n')]))
    expect(message?.headers[0]?.[1]).toMatch(/^100%zz /)
  })

  test('a header value keeps its colons; names are case-insensitive; the first of a name wins', async () => {
    for await (const message of parseEsl(chunked(Buffer.from('unique-ID: a: b:c\nUnique-ID: other\n\n'), always(3))))
      expect(message.headers.get('UNIQUE-id')).toBe('a: b:c')
  })

  test.each([
    ['a header block without end', `X: ${'y'.repeat(70_000)}`],
    ['a header block beyond 64 KiB', `X: ${'y'.repeat(70_000)}\n\n`],
    ['a body beyond 16 MiB', 'Content-Length: 16777217\n\n'],
    ['a negative length', 'Content-Length: -1\n\n'],
    ['a length that is no number', 'Content-Length: 1e3\n\n'],
  ])('%s ends the stream with an error', async (_, text) => {
    await expect(read(Buffer.from(text), always(1000))).rejects.toBeInstanceOf(MalformedStream)
  })
})

describe('events', () => {
  test('every JSON event of the transcripts is read with its name, variables and body', async () => {
    let events = 0
    for (const { bytes } of streams) {
      for await (const message of parseEsl(chunked(bytes, always(512)))) {
        if (message.headers.get('Content-Type') !== 'text/event-json') continue
        const event = eventOf(message)
        expect(event?.name).toMatch(/^[A-Z_]+$/)
        if (event?.name === 'BACKGROUND_JOB') expect(event.body).toMatch(/^(\+OK [0-9a-f-]{36}|-ERR [A-Z_]+)\n$/)
        else if (event?.name !== 'HEARTBEAT') expect(event?.callId).toMatch(/^[0-9a-f-]{36}$/)
        events++
      }
    }
    expect(events).toBe(215)
  })

  test.each(['', 'null', '[]', '"x"', '{', '{"a":1}', '{"Event-Name":{}}'])('%j is no event and no crash', async (text) => {
    expect(eventFromJson(text)).toBeUndefined()
  })
})
