import { lookup } from 'node:dns'
import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isOpenAddress } from './address-guard'

export interface GuardedRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** Private addresses too. */
  readonly isAllowed: boolean
  readonly signal: AbortSignal
}

export interface GuardedAnswer {
  readonly status: number
  readonly location: string | undefined
  readonly text: string
}

/** `address-refused` | `answer-too-large` */
export class Refused extends Error {
  constructor(readonly code: 'address-refused' | 'answer-too-large') {
    super(code)
  }
}

const answerMaxBytes = 256 * 1024

/** One request, no redirect followed. The address is judged where the connection takes it, so a name cannot show another one to the guard. Throws Refused. */
export async function guardedRequest({ url, method, headers, body, isAllowed, signal }: GuardedRequest): Promise<GuardedAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!isAllowed && isIP(host) !== 0 && !isOpenAddress(host)) throw new Refused('address-refused')
  const send = url.protocol === 'https:' ? secure : plain
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = send(url, { method, headers: { ...headers, ...length }, signal, agent: false, ...(!isAllowed && { lookup: openLookup }) }, resolve)
    sent.on('error', reject)
    sent.end(body)
  })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > answerMaxBytes) {
      response.destroy()
      throw new Refused('answer-too-large')
    }
    chunks.push(chunk)
  }
  return { status: response.statusCode ?? 0, location: response.headers.location, text: Buffer.concat(chunks).toString('utf8') }
}

/** Resolves as usual and refuses the whole name when any of its addresses is closed. */
const openLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, [])
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isOpenAddress(address))) return done(new Refused('address-refused'), [])
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}
