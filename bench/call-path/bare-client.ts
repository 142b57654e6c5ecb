import { connect, type Socket } from 'node:net'
import { eslAddress } from '../../freeswitch/esl/url'

export type BareEvent = Readonly<Record<string, string | undefined>>

/** The least that speaks to a switch: one socket, text out, events in as JSON. No reconnect, no correlation, no limits: a floor, not a client. */
export class BareClient {
  #rest: Buffer = Buffer.alloc(0)
  #ready: (() => void) | undefined

  private constructor(
    private readonly socket: Socket,
    private readonly password: string,
    private readonly events: string,
    private readonly onEvent: (event: BareEvent) => void,
  ) {
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  /** `events` as in the command `event json …`; resolves once subscribed. */
  static async open(url: string, events: string, onEvent: (event: BareEvent) => void): Promise<BareClient> {
    const address = eslAddress(url)
    if (!address) throw new Error('an ESL address looks like esl://:password@127.0.0.1:8021')
    const client = new BareClient(connect(address.port, address.host), address.password, events, onEvent)
    await new Promise<void>((resolve, reject) => {
      client.#ready = resolve
      client.socket.once('error', reject)
    })
    return client
  }

  send(...commands: readonly string[]): void {
    this.socket.write(commands.map((command) => `${command}\n\n`).join(''))
  }

  execute(call: string, application: string, argument: string): void {
    this.send(`sendmsg ${call}\ncall-command: execute\nexecute-app-name: ${application}\nexecute-app-arg: ${argument}\nevent-lock: true`)
  }

  close(): void {
    this.socket.destroy()
  }

  #read(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    for (;;) {
      const end = this.#rest.indexOf('\n\n')
      if (end === -1) return
      const head = this.#rest.toString('latin1', 0, end)
      const length = Number(/Content-Length: (\d+)/.exec(head)?.[1] ?? 0)
      if (this.#rest.length < end + 2 + length) return
      const body = this.#rest.toString('utf8', end + 2, end + 2 + length)
      this.#rest = this.#rest.subarray(end + 2 + length)
      if (head.includes('auth/request')) this.send(`auth ${this.password}`, `event json ${this.events}`)
      else if (head.includes('event listener enabled')) this.#ready?.()
      else if (head.includes('text/event-json')) this.onEvent(JSON.parse(body))
      // A call that is gone answers `-ERR invalid session id`, which is no matter of the password.
      else if (/Reply-Text: -ERR invalid$/m.test(head)) throw new Error('the switch refuses the password')
    }
  }
}
