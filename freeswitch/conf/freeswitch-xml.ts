import { carrierNetworks, carriersAcl } from './carriers'
import { dialplan } from './dialplan'
import { sofia } from './sofia'
import type { SwitchConfig } from './switch-config'
import { element, settings } from './xml'

/** Nothing is loaded that calls do not need: no shell, no scripting languages, no HTTP. */
export const modules = [
  'mod_console',
  'mod_logfile',
  'mod_commands',
  'mod_dptools',
  'mod_hash',
  'mod_dialplan_xml',
  'mod_loopback',
  'mod_sndfile',
  'mod_tone_stream',
  'mod_sofia',
  'mod_event_socket',
] as const

const accessList = (name: string, networks: readonly string[]): string =>
  element(
    'list',
    { name, default: 'deny' },
    networks.map((cidr) => element('node', { type: 'allow', cidr })),
  )

/** The whole configuration of the switch in one file. */
export function freeswitchXml(config: SwitchConfig): string {
  const configuration = (name: string, ...children: string[]): string => element('configuration', { name }, children)
  return `<?xml version="1.0"?>\n${element(
    'document',
    { type: 'freeswitch/xml' },
    element(
      'section',
      { name: 'configuration' },
      configuration(
        'switch.conf',
        settings({
          'max-sessions': config.sessionsMax,
          'sessions-per-second': config.sessionsPerSecond,
          'rtp-start-port': config.sip.rtpFrom,
          'rtp-end-port': config.sip.rtpTo,
          loglevel: 'notice',
          'dump-cores': 'no',
          // ${api(…)} in any application argument would run commands.
          'api-expansion': false,
        }),
        element(
          'variables',
          {},
          Object.entries({
            disable_system_api_commands: true,
            disable_system_app_commands: true,
            // A leg that sends nothing for this long is gone, though no BYE came.
            media_timeout: 60_000,
            media_hold_timeout: 600_000,
          }).map(([name, value]) => element('variable', { name, value })),
        ),
      ),
      configuration(
        'modules.conf',
        element(
          'modules',
          {},
          modules.map((module) => element('load', { module })),
        ),
      ),
      configuration(
        'console.conf',
        element('mappings', {}, element('map', { name: 'all', value: 'warning,err,crit,alert' })),
        settings({ colorize: false, loglevel: 'warning' }),
      ),
      configuration(
        'logfile.conf',
        settings({ 'rotate-on-hup': true }),
        element(
          'profiles',
          {},
          element(
            'profile',
            { name: 'default' },
            settings({ logfile: '/var/log/freeswitch/freeswitch.log', rollover: 104_857_600, 'maximum-rotate': 10 }),
            element('mappings', {}, element('map', { name: 'all', value: 'notice,warning,err,crit,alert' })),
          ),
        ),
      ),
      configuration(
        'acl.conf',
        element(
          'network-lists',
          {},
          accessList('callweave', ['127.0.0.0/8', '::1/128', ...config.esl.allow]),
          accessList(carriersAcl, carrierNetworks(config)),
        ),
      ),
      configuration(
        'event_socket.conf',
        settings({
          'nat-map': false,
          'listen-ip': config.esl.listenIp,
          'listen-port': config.esl.port,
          password: config.esl.password,
          'apply-inbound-acl': 'callweave',
          'stop-on-bind-error': true,
        }),
      ),
      sofia(config),
    ),
    element('section', { name: 'dialplan' }, dialplan(config)),
  )}\n`
}
