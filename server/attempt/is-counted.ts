/** Congestion and failures on our side of the line: the callee's telephone never rang, so no frequency cap counts them. */
const ours = new Set([
  'NORMAL_CIRCUIT_CONGESTION',
  'NETWORK_OUT_OF_ORDER',
  'NORMAL_TEMPORARY_FAILURE',
  'SWITCH_CONGESTION',
  'DESTINATION_OUT_OF_ORDER',
  'GATEWAY_DOWN',
])

export function isCounted(cause: string | undefined): boolean {
  return cause === undefined || !ours.has(cause)
}
