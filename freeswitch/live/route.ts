import type { Route } from '../esl/commands/originate'

/** Reads `gateway:<name>` or `loopback:<context>`; undefined when it is neither. */
export function routeOf(text: string): Route | undefined {
  const at = text.indexOf(':')
  const name = text.slice(at + 1)
  if (text.startsWith('gateway:') && name !== '') return { kind: 'gateway', gateway: name }
  if (text.startsWith('loopback:') && name !== '') return { kind: 'loopback', context: name }
  return undefined
}
