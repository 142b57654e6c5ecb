import { existsSync } from 'node:fs'
import { localStamp } from '../event-body'
import type { SimulatedSwitch } from '../switch'
import type { ApiCommand } from './index'

export const simulatorVersion = 'FreeSWITCH Version 1.11.2-callweave-simulator (64bit)'

/** Modules that the simulator plays. */
const played = ['mod_event_socket', 'mod_commands', 'mod_dptools', 'mod_sofia', 'mod_loopback', 'mod_sndfile', 'mod_tone_stream', 'mod_amd']

const modulesOf = ({ options }: SimulatedSwitch): readonly string[] => [
  ...played.filter((name) => !options.modulesMissing?.includes(name)),
  ...(options.modulesMore ?? []),
]

function upTime(us: number): string {
  const total = Math.floor(us / 1e6)
  const part = (size: number, of: number): number => Math.floor(total / size) % of
  return `0 years, ${Math.floor(total / 86_400)} days, ${part(3600, 24)} hours, ${part(60, 60)} minutes, ${total % 60} seconds, ${Math.floor(us / 1000) % 1000} milliseconds, ${us % 1000} microseconds`
}

/** A gateway without registration is NOREG whatever its pings say. */
const gatewayXml = (name: string, status: 'UP' | 'DOWN'): string =>
  `<gateway><name>${name}</name><profile>external</profile><state>NOREG</state><status>${status}</status></gateway>`

export const systemCommands: Readonly<Record<string, ApiCommand>> = {
  status: (owner) =>
    [
      `UP ${upTime(owner.clock.nowUs() - owner.startedUs)}`,
      `${simulatorVersion} is ready`,
      `${owner.sessionsTotal} session(s) since startup`,
      `${owner.channels.size} session(s) - peak ${owner.sessionsPeak}, last 5min ${owner.sessionsPeak} `,
      `0 session(s) per Sec out of max ${owner.options.sessionsPerSecondMax}, peak 0, last 5min 0 `,
      `${owner.options.sessionsMax} session(s) max`,
      'min idle cpu 0.00/100.00',
      'Current Stack Size/Max 240K/8192K',
      '',
    ].join('\n'),
  version: () => `${simulatorVersion}\n`,
  hostname: () => 'callweave-simulator',
  strftime: () => localStamp(new Date()),
  file_exists: (_owner, file) => String(existsSync(file)),
  module_exists: (owner, name) => String(modulesOf(owner).includes(name)),
  show: (owner, what) => {
    const modules = modulesOf(owner)
    const codecs = owner.options.codecs ?? ['G.711 alaw', 'G.711 ulaw']
    if (what.startsWith('modules'))
      return JSON.stringify({ row_count: modules.length, rows: modules.map((name) => ({ type: 'module', name, ikey: name, filename: '' })) })
    if (what.startsWith('codecs'))
      return JSON.stringify({ row_count: codecs.length, rows: codecs.map((name) => ({ type: 'codec', name, ikey: 'CORE_PCM_MODULE' })) })
    if (what.startsWith('channels count')) return JSON.stringify({ row_count: owner.channels.size })
    return JSON.stringify({
      row_count: owner.channels.size,
      rows: [...owner.channels.values()].map((channel) => ({
        uuid: channel.uuid,
        direction: channel.direction,
        dest: channel.number,
        state: channel.state.name,
      })),
    })
  },
  sofia: (owner, what) =>
    what === 'xmlstatus gateway'
      ? `<gateways>${owner.options.gateways.map((name) => gatewayXml(name, 'UP')).join('')}${owner.options.gatewaysDown?.map((name) => gatewayXml(name, 'DOWN')).join('') ?? ''}</gateways>`
      : owner.options.gateways.map((name) => `external::${name}\tgateway\tsip:${name}\tNOREG\n`).join(''),
  fsctl: (owner, what) => {
    if (what === 'sps') return `+OK sessions per second: ${owner.options.sessionsPerSecondMax}\n`
    if (what === 'api_expansion') return `+OK api_expansion is ${owner.options.hardened ? 'off' : 'on'} \n`
    if (what === 'max_sessions') return `+OK max sessions: ${owner.options.sessionsMax}\n`
    return '+OK\n'
  },
  global_getvar: (owner, name) => owner.globals.get(name) ?? (name.startsWith('disable_system_') && owner.options.hardened ? 'true' : ''),
  strepoch: (owner) => String(Math.floor((Date.now() + (owner.options.clockSkewMs ?? 0)) / 1000)),
  xml_locate: (owner, what) => {
    if (what.endsWith('event_socket.conf'))
      return `<configuration name="event_socket.conf"><settings><param name="listen-ip" value="${owner.options.eslListenIp ?? '127.0.0.1'}"></param></settings></configuration>`
    if (what.endsWith('sofia.conf'))
      return `<configuration name="sofia.conf"><settings><param name="rtp-timer-name" value="soft"></param><param name="apply-inbound-acl" value="callweave-carriers"></param><param name="auth-messages" value="${owner.options.hardened}"></param></settings></configuration>`
    if (what.startsWith('dialplan context')) return '<context name="default"></context>'
    return "-ERR can't find anything\n"
  },
  create_uuid: () => crypto.randomUUID(),
  system: (owner, command) => {
    if (owner.options.hardened) return '-ERR system Command not found!\n'
    owner.runShell(command)
    return ''
  },
  /** Only a simulator knows this one: clients tell it apart by it, and read how fast its time runs. */
  callweave_simulator: (owner) => JSON.stringify({ simulator: true, speed: owner.options.speed, seed: owner.options.seed }),
  /** The switch's own book; see ledger.ts. */
  callweave_ledger: (owner) => JSON.stringify({ calls: owner.ledger.calls, canary: owner.ledger.canary }),
  /** `<number dialled> <caller>`: a call comes in; answers its uuid. */
  callweave_inbound: (owner, argument) => {
    const [number = '', caller = ''] = argument.split(' ')
    return owner.inbound(number, caller)
  },
}
