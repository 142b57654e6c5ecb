/**
 * Gateways that take no calls, out of `sofia xmlstatus gateway`. Two things say so: `state` is that of the registration, `status` that of the
 * OPTIONS pings; the short `sofia status` shows the first alone, which is NOREG for a gateway without registration, dead or alive.
 */
export function readGatewaysDown(xml: string): string[] {
  const text = (gateway: string, tag: string): string => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(gateway)?.[1] ?? ''
  return [...xml.matchAll(/<gateway>[\s\S]*?<\/gateway>/g)]
    .filter(([gateway]) => text(gateway, 'status') === 'DOWN' || ['FAILED', 'FAIL_WAIT', 'TRYING', 'EXPIRED'].includes(text(gateway, 'state')))
    .map(([gateway]) => text(gateway, 'name'))
}
