export type ProviderFailure = 'timeout' | 'unreachable' | 'refused' | 'limited' | 'failed' | 'notUnderstood'

/** A speech provider did not deliver. `code` says why; the message carries what it said, never what we sent. */
export class ProviderFailed extends Error {
  override readonly name = 'ProviderFailed'

  constructor(
    readonly provider: string,
    readonly code: ProviderFailure,
    detail: string,
  ) {
    super(`${provider}: ${code}${detail && `: ${detail.replace(/\s+/g, ' ').slice(0, 200)}`}`)
  }
}
