/** The part of `modesl` that the conformance suite uses; the package has no types. */
declare module 'modesl' {
  export interface ModeslEvent {
    getHeader(name: string): string | undefined
    getBody(): string
    getType(): string
  }
  export class Connection {
    constructor(host: string, port: number, password: string, ready: () => void)
    api(command: string, argument: string, done: (event: ModeslEvent) => void): void
    bgapi(command: string, argument: string, done: (event: ModeslEvent) => void): void
    execute(application: string, argument: string, call: string, done: (event: ModeslEvent) => void): void
    events(format: 'json' | 'plain', names: string, done: (event: ModeslEvent) => void): void
    on(name: string, listener: (event: ModeslEvent) => void): void
    disconnect(): void
  }
}
