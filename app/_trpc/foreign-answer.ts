/** An answer that is none of our server's: a proxy that takes no body of this size, a page that asks to sign in to a network. */
export class ForeignAnswer extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`)
  }
}

/** Browsers keep 64 KiB alive in all. */
const keptAliveMax = 8_000

/** `fetch` that tells such answers by their status, which tRPC would lose over their body. */
export async function fetchOurs(input: RequestInfo | URL | string, init?: RequestInit): Promise<Response> {
  // Small ones go out even when the page is being left: a last word, a last save.
  const keepalive = typeof init?.body === 'string' && init.body.length < keptAliveMax
  const response = await fetch(input, { ...init, keepalive })
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (!response.ok && !isJson) throw new ForeignAnswer(response.status)
  return response
}
