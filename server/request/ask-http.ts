import type { Json, RequestCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import type { Connector } from '../http/connectors'
import { type GuardedAnswer, guardedRequest, Refused } from '../http/guarded-request'

const redirectsMax = 3
const bodyPrefix = 'body.'

/**
 * Asks a system of the operator: `success` | `clientError` | `serverError` | `timeout`, with the JSON that came back. The key goes along as
 * `Idempotency-Key`, for a system that was asked and whose answer never came to be kept.
 */
export async function askHttp(connectors: ReadonlyMap<string, Connector>, key: string, command: RequestCommand): Promise<OutcomeOf<'request'>> {
  const connector = connectors.get(command.connector ?? '')
  if (!connector) return { is: 'fault', code: 'unknown-connector' }
  const url = urlOf(connector.base, command)
  if (!url) return { is: 'fault', code: 'path-refused' }
  const signal = AbortSignal.timeout(command.timeoutMs)
  try {
    const answer = await follow(connector, url, key, command, signal)
    if (!answer) return { is: 'fault', code: 'redirect-refused' }
    return { is: answer.status < 400 ? 'success' : answer.status < 500 ? 'clientError' : 'serverError', output: outputOf(answer.text) }
  } catch (error) {
    if (signal.aborted) return { is: 'timeout', output: {} }
    // What went wrong may name the address and what was sent; the code says enough.
    return { is: 'fault', code: error instanceof Refused ? error.code : 'request-failed' }
  }
}

/** Undefined when it leads elsewhere: credentials go to the connector's own place only. */
async function follow(connector: Connector, first: URL, key: string, command: RequestCommand, signal: AbortSignal): Promise<GuardedAnswer | undefined> {
  let url = first
  let method = command.operation
  for (let count = 0; count <= redirectsMax; count += 1) {
    const body = hasBody(method) ? JSON.stringify(fieldsOf(command)) : undefined
    const headers = {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...connector.headers,
      'idempotency-key': key,
    }
    const answer = await guardedRequest({ url, method, headers, body, isAllowed: connector.isAllowed, signal })
    if (![301, 302, 303, 307, 308].includes(answer.status) || answer.location === undefined) return answer
    const next = URL.canParse(answer.location, url) ? new URL(answer.location, url) : undefined
    if (next?.origin !== connector.base.origin) return undefined
    url = next
    if (answer.status < 307) method = 'GET'
  }
  return undefined
}

const hasBody = (method: string) => method !== 'GET' && method !== 'DELETE'

/** The path behind the connector's base; without a body, its fields stand in the query. */
function urlOf(base: URL, command: RequestCommand): URL | undefined {
  const text = base.href.replace(/\/+$/, '') + String(command.input.path ?? '')
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const folder = base.pathname.replace(/\/+$/, '')
  // What a callee said may stand in the path: it does not lead out of the connector's folder.
  if (url.origin !== base.origin || !(url.pathname === folder || url.pathname.startsWith(`${folder}/`))) return undefined
  if (!hasBody(command.operation)) for (const [name, value] of Object.entries(fieldsOf(command))) url.searchParams.set(name, String(value))
  return url
}

function fieldsOf({ input }: RequestCommand): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(input).flatMap(([name, value]) => (name.startsWith(bodyPrefix) ? [[name.slice(bodyPrefix.length), value]] : [])))
}

function outputOf(text: string): Readonly<Record<string, Json>> {
  try {
    const parsed: Json = JSON.parse(text)
    return isRecord(parsed) ? parsed : { value: parsed }
  } catch {
    return { text }
  }
}

const isRecord = (value: Json): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null && !Array.isArray(value)
