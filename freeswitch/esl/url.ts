export interface EslAddress {
  readonly host: string
  readonly port: number
  readonly password: string
}

/** Reads `esl://:password@host:port`; undefined when it is not one. */
export function eslAddress(url: string): EslAddress | undefined {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return undefined
  }
  if (parsed.protocol !== 'esl:' || parsed.hostname === '') return undefined
  return { host: parsed.hostname.replace(/^\[|\]$/g, ''), port: parsed.port === '' ? 8021 : Number(parsed.port), password: decodeURIComponent(parsed.password) }
}
