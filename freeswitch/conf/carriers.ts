import { isIPv4 } from 'node:net'

/** List of those who may call in. It is not the list of those who may command the switch: a carrier must not. */
export const carriersAcl = 'callweave-carriers'

type Carriers = { readonly sip: { readonly allow: readonly string[] }; readonly gateways: readonly { readonly name: string; readonly proxy: string }[] }

/** Networks that calls may come from: gateways given by address, and `sip.allow`. A list of FreeSWITCH knows no names, and who is not on it is asked for a password that nobody has. */
export function carrierNetworks({ sip, gateways }: Carriers): readonly string[] {
  const addresses = gateways.map(({ proxy }) => proxy.split(':')[0] ?? '').filter((host) => isIPv4(host))
  return [...new Set([...addresses.map((address) => `${address}/32`), ...sip.allow])]
}

/** Gateways whose calls would be refused unless `sip.allow` has their addresses. */
export const gatewaysByName = ({ gateways }: Pick<Carriers, 'gateways'>): readonly string[] =>
  gateways.filter(({ proxy }) => !isIPv4(proxy.split(':')[0] ?? '')).map(({ name }) => name)
