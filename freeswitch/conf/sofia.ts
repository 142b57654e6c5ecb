import type { SwitchConfig } from './switch-config'
import { element, settings } from './xml'

export function sofia(config: SwitchConfig): string {
  const gateways = config.gateways.map((gateway) =>
    element(
      'gateway',
      { name: gateway.name },
      Object.entries({
        realm: gateway.realm ?? gateway.proxy.split(':')[0] ?? gateway.proxy,
        proxy: gateway.proxy,
        username: gateway.username ?? 'none',
        password: gateway.password ?? 'none',
        register: gateway.register,
        'caller-id-in-from': true,
        'codec-prefs': gateway.codecs,
        // A gateway that does not answer OPTIONS is taken out of the routes.
        ping: 25,
      }).map(([name, value]) => element('param', { name, value })),
    ),
  )
  const profile = settings({
    'sip-ip': config.sip.ip,
    'sip-port': config.sip.port,
    'rtp-ip': config.sip.ip,
    dialplan: 'XML',
    context: 'callweave-inbound',
    'inbound-codec-prefs': 'PCMA,PCMU',
    'outbound-codec-prefs': 'PCMA,PCMU',
    'dtmf-type': 'rfc2833',
    'rfc2833-pt': 101,
    'rtp-timeout-sec': 60,
    'rtp-hold-timeout-sec': 600,
    'auth-calls': true,
    // Unauthenticated MESSAGEs could address the api.
    'auth-messages': true,
    'accept-blind-reg': false,
    'accept-blind-auth': false,
    'disable-register': true,
    'manage-presence': false,
    'apply-inbound-acl': 'callweave',
    'log-auth-failures': true,
    'user-agent-string': 'callweave',
  })
  return element(
    'configuration',
    { name: 'sofia.conf' },
    element('profiles', {}, element('profile', { name: 'external' }, element('gateways', {}, gateways), profile)),
  )
}
