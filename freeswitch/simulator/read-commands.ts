export interface ReceivedCommand {
  readonly line: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Splits what a client sends: a line, headers, an empty line, and a body where Content-Length says so. CR is stripped as a real switch does. */
export class CommandReader {
  #rest: Buffer = Buffer.alloc(0)

  read(chunk: Buffer): ReceivedCommand[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const commands: ReceivedCommand[] = []
    for (;;) {
      const found = this.#one()
      if (!found) return commands
      if (found.line !== '') commands.push(found)
    }
  }

  #one(): ReceivedCommand | undefined {
    const lf = this.#rest.indexOf('\n\n')
    const crlf = this.#rest.indexOf('\r\n\r\n')
    const isCrlf = crlf !== -1 && (lf === -1 || crlf < lf)
    const end = isCrlf ? crlf : lf
    if (end === -1) return undefined
    const bodyAt = end + (isCrlf ? 4 : 2)
    const [line = '', ...rest] = this.#rest
      .toString('utf8', 0, end)
      .replace(/^[\r\n]+/, '')
      .split('\n')
      .map((part) => part.replace(/\r$/, ''))
    const headers: Record<string, string> = {}
    for (const text of rest) {
      const at = text.indexOf(':')
      const name = text.slice(0, at).trim().toLowerCase()
      // The first of a name wins.
      if (at > 0 && !(name in headers)) headers[name] = text.slice(at + 1).trim()
    }
    const length = Number(headers['content-length'] ?? 0)
    if (this.#rest.length < bodyAt + length) return undefined
    const body = this.#rest.toString('utf8', bodyAt, bodyAt + length)
    this.#rest = this.#rest.subarray(bodyAt + length)
    return { line, headers, body }
  }
}
