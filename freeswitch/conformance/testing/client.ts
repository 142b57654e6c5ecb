/** What the conformance suite asks of a client that somebody else wrote. */
export interface ThirdPartyClient {
  api(line: string): Promise<string>
  subscribe(names: readonly string[]): Promise<void>
  /** Body of the BACKGROUND_JOB. */
  bgapi(command: string, argument: string): Promise<string>
  /** Resolves with `Application-Response` of the CHANNEL_EXECUTE_COMPLETE. */
  execute(call: string, application: string, argument: string): Promise<string>
  onEvent(listener: (name: string, header: (name: string) => string | undefined) => void): void
  close(): Promise<void>
}

export type Connect = (port: number, password: string) => Promise<ThirdPartyClient>
