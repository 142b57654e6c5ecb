import { Headers } from './headers'
import type { EslMessage } from './parse'

/** One event of the switch, from a `text/event-json` body. */
export class EslEvent {
  constructor(
    readonly name: string,
    private readonly headers: Headers,
    readonly body: string,
  ) {}

  get(header: string): string | undefined {
    return this.headers.get(header)
  }

  variable(name: string): string | undefined {
    return this.headers.get(`variable_${name}`)
  }

  get callId(): string | undefined {
    return this.headers.get('Unique-ID')
  }

  all(): IterableIterator<[string, string]> {
    return this.headers.entries()
  }

  /** Name and value of every channel variable, names in lower case. */
  *variables(): Generator<[string, string]> {
    for (const [name, value] of this.headers.entries()) {
      if (name.startsWith('variable_')) yield [name.slice('variable_'.length), value]
    }
  }
}

/** Undefined when the body is not a JSON object with an `Event-Name`. An array value (repeated header) keeps its first entry. */
export function eventOf(message: EslMessage): EslEvent | undefined {
  return eventFromJson(message.body.toString('utf8'))
}

export function eventFromJson(text: string): EslEvent | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined
  const entries: [string, string][] = []
  let body = ''
  for (const [name, value] of Object.entries(parsed)) {
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first !== 'string') continue
    if (name === '_body') body = first
    else entries.push([name, first])
  }
  const headers = new Headers(entries)
  const name = headers.get('Event-Name')
  return name === undefined ? undefined : new EslEvent(name, headers, body)
}
