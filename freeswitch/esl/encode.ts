import { type EslError, eslError } from './errors'

/** A command ready for the wire: built only by `commands/*`, there is no way to make one from free text. */
export interface EslCommand {
  readonly is: 'command'
  /** For logs and spans, without arguments. */
  readonly name: string
  readonly bytes: Buffer
  /** Id under which its result comes back in an event: Job-UUID of a `bgapi`, Event-UUID of an `execute`. */
  readonly id?: string
}

export type Built = EslCommand | EslError

const unsafe = /[\r\n\0]/

/** One Buffer per command. CR, LF and NUL are refused anywhere: each of them starts another header or another command. */
export function encode(name: string, line: string, headers: readonly (readonly [string, string])[] = [], id?: string): Built {
  if (unsafe.test(line)) return eslError('refused', `${name}: line`)
  for (const [header, value] of headers) {
    if (!/^[A-Za-z][A-Za-z-]*$/.test(header)) return eslError('refused', `${name}: header name`)
    if (unsafe.test(value)) return eslError('refused', `${name}: ${header}`)
  }
  const block = headers.map(([header, value]) => `${header}: ${value}\n`).join('')
  const bytes = Buffer.from(`${line}\n${block}\n`, 'utf8')
  return id === undefined ? { is: 'command', name, bytes } : { is: 'command', name, bytes, id }
}
