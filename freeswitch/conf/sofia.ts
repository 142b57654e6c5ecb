import { carriersAcl } from './carriers'
import { type SwitchConfig, telephoneCodecs } from './switch-config'
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
    'inbound-codec-prefs': telephoneCodecs,
    'outbound-codec-prefs': telephoneCodecs,
    'dtmf-type': 'rfc2833',
    'rfc2833-pt': 101,
    // Without a timer of its own the switch plays a prompt packet by packet as packets come in: to somebody who sends none, hardly at all.
    'rtp-timer-name': 'soft',
    'auth-calls': true,
    // Unauthenticated MESSAGEs could address the api.
    'auth-messages': true,
    'accept-blind-reg': false,
    'accept-blind-auth': false,
    'disable-register': true,
    'manage-presence': false,
    'apply-inbound-acl': carriersAcl,
    'log-auth-failures': true,
    'user-agent-string': 'callweave',
  })
  return element(
    'configuration',
    { name: 'sofia.conf' },
    element('profiles', {}, element('profile', { name: 'external' }, element('gateways', {}, gateways), profile)),
  )
}
