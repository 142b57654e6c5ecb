export interface Originated {
  readonly variables: Readonly<Record<string, string>>
  readonly endpoint: { readonly kind: 'sofia' | 'loopback'; readonly gateway: string; readonly number: string; readonly context: string; readonly name: string }
  /** `&park()`, `&playback(x)`; only applications, no dialplan. */
  readonly application: { readonly name: string; readonly data: string }
}

/** Reads the argument of `originate`. A string is why it cannot: the cause that a real switch answers, or `-USAGE`. */
export function parseOriginate(argument: string): Originated | string {
  const variables: Record<string, string> = {}
  let rest = argument.trim()
  if (rest.startsWith('{')) {
    const end = blockEnd(rest)
    if (end === -1) return 'DESTINATION_OUT_OF_ORDER'
    for (const entry of splitQuoted(rest.slice(1, end))) {
      const at = entry.indexOf('=')
      if (at > 0) variables[entry.slice(0, at)] = entry.slice(at + 1)
    }
    rest = rest.slice(end + 1)
  }
  const [dial = '', ...words] = rest.split(' ')
  const target = words.join(' ')
  if (target === '') return '-USAGE'
  const application = /^&([a-z_]+)(?:\(([^)]*)\))?/.exec(target)
  const endpoint = parseEndpoint(dial)
  if (!endpoint) return 'CHAN_NOT_IMPLEMENTED'
  return { variables, endpoint, application: { name: application?.[1] ?? 'park', data: application?.[2] ?? '' } }
}

function parseEndpoint(dial: string): Originated['endpoint'] | undefined {
  const gateway = /^sofia\/gateway\/([^/]+)\/(.+)$/.exec(dial)
  if (gateway) {
    const [, name = '', number = ''] = gateway
    return { kind: 'sofia', gateway: name, number, context: 'default', name: `sofia/external/${number}` }
  }
  const loopback = /^loopback\/([^/]+)(?:\/([^/]+))?/.exec(dial)
  if (!loopback) return undefined
  const [, number = '', context = 'default'] = loopback
  return { kind: 'loopback', gateway: '', number, context, name: `loopback/${number}-a` }
}

/** The first `}` outside quotes: a value that holds one ends the block, as on a real switch. */
function blockEnd(text: string): number {
  return text.indexOf('}')
}

/** Splits at commas; `\,` is a comma in a value, '…' keeps spaces and commas and loses its quotes. */
function splitQuoted(text: string): string[] {
  const parts: string[] = ['']
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    const last = parts.length - 1
    if (char === '\\' && text.charAt(index + 1) === ',') {
      parts[last] += ','
      index++
    } else if (char === "'") quoted = !quoted
    else if (char === ',' && !quoted) parts.push('')
    else parts[last] += char
  }
  return parts
}
