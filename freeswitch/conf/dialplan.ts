import { type SwitchConfig, telephoneCodecs } from './switch-config'
import { element } from './xml'

const action = (application: string, data = ''): string => element('action', data === '' ? { application } : { application, data })

function extension(name: string, expression: string, ...actions: string[]): string {
  return element('extension', { name }, element('condition', { field: 'destination_number', expression }, actions))
}

/** Two contexts: callers from outside reach our numbers and nothing else; agents are rung through loopback. */
export function dialplan(config: SwitchConfig): string[] {
  const inbound = config.inboundNumbers.map((number) =>
    extension(
      `inbound-${number.replace('+', '')}`,
      `^\\+?${number.replace('+', '')}$`,
      action('set', 'app_disable_expand_variables=true'),
      action('set', 'cw_inbound=true'),
      // Nobody of ours may be there: the switch ends the call by itself.
      action('sched_hangup', '+3600 ALLOTTED_TIMEOUT'),
      action('set', 'park_timeout=3605:ALLOTTED_TIMEOUT'),
      action('answer'),
      action('park'),
    ),
  )
  const agents = config.agents.map((agent) =>
    extension(
      `agent-${agent.extension}`,
      `^${agent.extension}$`,
      action('set', 'app_disable_expand_variables=true'),
      // The leg through loopback is L16, which no telephone takes, and the leg to the telephone would offer that alone.
      action('export', `nolocal:absolute_codec_string=${telephoneCodecs}`),
      action('bridge', `sofia/external/${agent.contact}`),
    ),
  )
  const nothing = extension('nothing', '^.*$', action('hangup', 'UNALLOCATED_NUMBER'))
  return [element('context', { name: 'callweave-inbound' }, [...inbound, nothing]), element('context', { name: 'default' }, [...agents, nothing])]
}
