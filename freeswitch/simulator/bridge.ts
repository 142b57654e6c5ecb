import type { Channel } from './channel'

/** Joins two parked legs. */
export function bridge(first: Channel, second: Channel): void {
  const us = first.owner.clock.nowUs()
  for (const [leg, other] of [
    [first, second],
    [second, first],
  ] as const) {
    leg.partner = other
    leg.bridgedUs = us
    leg.break(true)
    leg.callee?.bridged?.()
    leg.set('bridge_uuid', other.uuid)
    leg.set('last_bridge_to', other.uuid)
  }
  first.fire('CHANNEL_BRIDGE', { 'Bridge-A-Unique-ID': first.uuid, 'Bridge-B-Unique-ID': second.uuid, 'Other-Leg-Unique-ID': second.uuid })
}

/** One leg of a bridge ended: the other parks again or ends too. */
export function unbridged(ended: Channel, partner: Channel | undefined): void {
  if (!partner) return
  partner.partner = undefined
  partner.fire('CHANNEL_UNBRIDGE', { 'Bridge-A-Unique-ID': partner.uuid, 'Bridge-B-Unique-ID': ended.uuid, 'Other-Leg-Unique-ID': ended.uuid })
  if (partner.variables.get('park_after_bridge') === 'true') partner.park()
  else partner.hangup('NORMAL_CLEARING', 'switch')
}
