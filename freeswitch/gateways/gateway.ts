/** A way out of the switch, as the operator describes it. */
export interface Gateway {
  /** Its name in the switch's configuration. */
  readonly name: string
  /** Beginnings of the numbers it takes, digits without `+`; '' takes all. The longest that fits decides. */
  readonly prefixes: readonly string[]
  /** Among equally good ones the lowest goes first. */
  readonly priority: number
  readonly callsPerSecond: number
  /** Calls at the same time. */
  readonly lines: number
}

/** Gateways for a number, best first: longest prefix, then priority, then name, so that the order is always the same. */
export function gatewaysFor(number: string, gateways: readonly Gateway[]): readonly Gateway[] {
  const digits = number.replace(/^\+/, '')
  return gateways
    .map((gateway) => ({ gateway, fit: Math.max(-1, ...gateway.prefixes.filter((prefix) => digits.startsWith(prefix)).map((prefix) => prefix.length)) }))
    .filter(({ fit }) => fit >= 0)
    .sort((a, b) => b.fit - a.fit || a.gateway.priority - b.gateway.priority || (a.gateway.name < b.gateway.name ? -1 : 1))
    .map(({ gateway }) => gateway)
}
