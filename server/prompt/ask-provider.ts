import { ProviderFailed } from './provider-failed'

export interface ProviderRequest {
  /** Name in failures and logs. */
  readonly provider: string
  readonly url: string
  /** Made anew for every try. */
  init(): RequestInit
  /** One try may take this long. */
  readonly timeoutMs: number
  /** All tries and pauses together: a telephone rings behind this. */
  readonly budgetMs: number
}

export interface ProviderAnswer {
  readonly bytes: Uint8Array
  readonly contentType: string
}

const triesMax = 3
const bytesMax = 32 * 1024 * 1024

/** Asks again only where that can help (no connection, timeout, 429, 5xx) and only within the budget; throws `ProviderFailed`. */
export async function askProvider(request: ProviderRequest): Promise<ProviderAnswer> {
  const endsAtMs = performance.now() + request.budgetMs
  for (let tried = 1; ; tried++) {
    const leftMs = Math.max(1, Math.ceil(Math.min(request.timeoutMs, endsAtMs - performance.now())))
    const result = await askOnce(request, leftMs)
    if ('bytes' in result) return result
    const pauseMs = Math.max(result.retryAfterMs, 150 * 2 ** tried)
    if (!result.isWorthARetry || tried >= triesMax || performance.now() + pauseMs >= endsAtMs) throw result.failed
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

interface Refused {
  readonly failed: ProviderFailed
  readonly isWorthARetry: boolean
  readonly retryAfterMs: number
}

async function askOnce({ provider, url, init }: ProviderRequest, timeoutMs: number): Promise<ProviderAnswer | Refused> {
  try {
    const response = await fetch(url, { ...init(), redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    const bytes = await read(response)
    if (response.ok) return { bytes, contentType: response.headers.get('content-type') ?? '' }
    const said = new TextDecoder().decode(bytes.subarray(0, 400))
    const code = response.status === 429 ? 'limited' : response.status < 500 ? 'refused' : 'failed'
    return {
      failed: new ProviderFailed(provider, code, `HTTP ${response.status} ${said}`),
      isWorthARetry: response.status === 429 || response.status >= 500,
      retryAfterMs: 1000 * Number(response.headers.get('retry-after') ?? 0) || 0,
    }
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    const detail = isTimeout ? `no answer within ${timeoutMs} ms` : causeOf(error)
    return { failed: new ProviderFailed(provider, isTimeout ? 'timeout' : 'unreachable', detail), isWorthARetry: true, retryAfterMs: 0 }
  }
}

async function read(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > bytesMax) throw new Error('the answer is too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
