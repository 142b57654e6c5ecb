/** Congestion and failures on our side of the line: the callee's telephone never rang, so no frequency cap counts them. */
const ours = new Set([
  'NORMAL_CIRCUIT_CONGESTION',
  'NETWORK_OUT_OF_ORDER',
  'NORMAL_TEMPORARY_FAILURE',
  'SWITCH_CONGESTION',
  'DESTINATION_OUT_OF_ORDER',
  'GATEWAY_DOWN',
  'CALLWEAVE_SWITCH_AWAY',
  'CALLWEAVE_REFUSED_BY_SWITCH',
  'CALLWEAVE_REFUSED_INPUT',
  'CALLWEAVE_NO_ROUTE',
  'CALLWEAVE_LINES_BUSY',
])

export function isCounted(cause: string | undefined): boolean {
  return cause === undefined || !ours.has(cause)
}
