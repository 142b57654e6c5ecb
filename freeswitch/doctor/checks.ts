import type { SwitchFacts } from './facts'
import type { Finding } from './finding'

export interface Check {
  readonly id: string
  readonly severity: Finding['severity']
  /** True when all is well; undefined when the facts do not say. */
  readonly holds: (facts: SwitchFacts) => boolean | undefined
  readonly zh: string
  readonly en: string
  readonly fix: Finding['fix']
}

const modulesNeeded = ['mod_event_socket', 'mod_commands', 'mod_dptools', 'mod_sofia', 'mod_sndfile', 'mod_tone_stream']
const modulesUnwanted = [
  'mod_lua',
  'mod_v8',
  'mod_python',
  'mod_python3',
  'mod_perl',
  'mod_java',
  'mod_xml_rpc',
  'mod_curl',
  'mod_httapi',
  'mod_shell_stream',
  'mod_erlang_event',
]
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/
const setting = (facts: SwitchFacts, configuration: string, name: string): string | undefined => facts.settings?.[configuration]?.[name]
const known = <T>(value: T | undefined, judge: (value: T) => boolean): boolean | undefined => (value === undefined ? undefined : judge(value))

/** Every extension that goes on to a SIP telephone names codecs for it. */
const offersTelephoneCodecs = (dialplan: string): boolean =>
  (dialplan.match(/<extension\b[\s\S]*?<\/extension>/g) ?? []).every(
    (extension) => !/application="bridge"[^>]*data="sofia\//.test(extension) || /absolute_codec_string=/.test(extension),
  )

/** Each looks at one thing. Order is that of the report. */
export const checks: readonly Check[] = [
  {
    id: 'connected',
    severity: 'error',
    holds: (f) => f.connected,
    zh: '无法连接交换机的 ESL 端口。',
    en: 'The ESL port of the switch cannot be reached.',
    fix: {
      zh: '检查 FREESWITCH_ESL_URL、密码和 event_socket.conf.xml 的监听地址与 ACL。',
      en: 'Check FREESWITCH_ESL_URL, the password, and listen-ip and ACL in event_socket.conf.xml.',
    },
  },
  {
    id: 'passwordNotDefault',
    severity: 'error',
    holds: (f) => f.simulator === true || (f.password !== 'ClueCon' && f.password.length >= 12),
    zh: 'ESL 密码是出厂默认值或过短，任何能访问端口的人都能控制全部通话。',
    en: 'The ESL password is the default or too short: whoever reaches the port commands all calls.',
    fix: { zh: '换成 16 位以上的随机密码，并同步更新 FREESWITCH_ESL_URL。', en: 'Set a random one of 16 characters or more and update FREESWITCH_ESL_URL.' },
  },
  {
    id: 'eslNotPublic',
    severity: 'error',
    holds: (f) =>
      known(setting(f, 'event_socket.conf', 'listen-ip'), (ip) => loopback.test(ip) || setting(f, 'event_socket.conf', 'apply-inbound-acl') !== undefined),
    zh: 'ESL 监听在非本机地址上，且没有访问控制列表。',
    en: 'ESL listens beyond this host without an access list.',
    fix: { zh: '把 listen-ip 设为 127.0.0.1，或设置 apply-inbound-acl。', en: 'Set listen-ip to 127.0.0.1, or set apply-inbound-acl.' },
  },
  {
    id: 'apiExpansionOff',
    severity: 'error',
    holds: (f) => f.apiExpansionOff,
    zh: 'api-expansion 已打开：写在应用参数里的 api 调用会被展开并执行。',
    en: 'api-expansion is on: an api call written into an application argument is run.',
    fix: { zh: '在 switch.conf.xml 中设置 api-expansion=false 并重启。', en: 'Set api-expansion=false in switch.conf.xml and restart.' },
  },
  {
    id: 'systemApiOff',
    severity: 'error',
    holds: (f) => f.systemApiOff,
    zh: 'system 命令可用：通过 ESL 就能执行操作系统命令。',
    en: 'The system command is there: the operating system can be commanded over ESL.',
    fix: {
      zh: '在 switch.conf.xml 的 variables 中设置 disable_system_api_commands=true。',
      en: 'Set disable_system_api_commands=true among the variables of switch.conf.xml.',
    },
  },
  {
    id: 'systemAppOff',
    severity: 'error',
    holds: (f) => f.systemAppOff,
    zh: 'system 应用可用：通话流程中能执行操作系统命令。',
    en: 'The system application is there: a call can command the operating system.',
    fix: {
      zh: '在 switch.conf.xml 的 variables 中设置 disable_system_app_commands=true。',
      en: 'Set disable_system_app_commands=true among the variables of switch.conf.xml.',
    },
  },
  {
    id: 'authMessages',
    severity: 'error',
    holds: (f) => known(f.settings?.['sofia.conf'], (sofia) => sofia['auth-messages'] === 'true'),
    zh: 'SIP MESSAGE 不需要认证，可被用来调用 api。',
    en: 'SIP MESSAGEs need no authentication and can address the api.',
    fix: { zh: '在 SIP profile 中设置 auth-messages=true。', en: 'Set auth-messages=true in the SIP profile.' },
  },
  {
    id: 'promptPace',
    severity: 'error',
    holds: (f) => known(f.settings?.['sofia.conf'], (sofia) => (sofia['rtp-timer-name'] ?? 'none') !== 'none'),
    zh: 'SIP profile 没有 RTP 定时器：对方不发语音包时，提示音会拖慢几十倍甚至听不到。',
    en: 'The SIP profile has no RTP timer: to a callee who sends no packets, prompts play many times too slowly or not at all.',
    fix: { zh: '在 SIP profile 中设置 rtp-timer-name=soft 并重启 profile。', en: 'Set rtp-timer-name=soft in the SIP profile and restart the profile.' },
  },
  {
    id: 'carriersApart',
    severity: 'error',
    holds: (f) =>
      known(f.settings?.['sofia.conf'], (sofia) => {
        const list = sofia['apply-inbound-acl']
        return list === undefined ? sofia['auth-calls'] === 'false' : list !== setting(f, 'event_socket.conf', 'apply-inbound-acl')
      }),
    zh: 'SIP 来电没有自己的访问控制列表：运营商的来电会被要求认证而遭拒绝，或者能来电的也能控制交换机。',
    en: 'Calls that come in have no access list of their own: carriers are asked for a password and refused, or whoever may call may also command the switch.',
    fix: {
      zh: '为运营商的地址建一个单独的列表，作为 SIP profile 的 apply-inbound-acl，不要与 ESL 共用。',
      en: 'Make a list of the addresses of carriers, name it as apply-inbound-acl in the SIP profile, and leave that of ESL alone.',
    },
  },
  {
    id: 'agentCodecs',
    severity: 'error',
    holds: (f) => known(f.agentDialplan, offersTelephoneCodecs),
    zh: '坐席的分机只会得到 L16 编码：普通话机拒绝（488），转接永远接不通。',
    en: 'The telephones of agents are offered L16 alone, which they refuse (488): no transfer ever reaches them.',
    fix: {
      zh: '在 default context 的 bridge 之前 export nolocal:absolute_codec_string=PCMA,PCMU，或重新生成配置。',
      en: 'Before bridge in the context default, export nolocal:absolute_codec_string=PCMA,PCMU; or generate the configuration anew.',
    },
  },
  {
    id: 'modulesPresent',
    severity: 'error',
    holds: (f) => known(f.modules, (modules) => modulesNeeded.every((module) => modules.includes(module))),
    zh: '缺少通话所需的模块。',
    en: 'A module that calls need is not loaded.',
    fix: { zh: `加载 ${modulesNeeded.join('、')}。`, en: `Load ${modulesNeeded.join(', ')}.` },
  },
  {
    id: 'modulesMinimal',
    severity: 'warning',
    holds: (f) => known(f.modules, (modules) => !modulesUnwanted.some((module) => modules.includes(module))),
    zh: '加载了能执行脚本或发起 HTTP 请求的模块。',
    en: 'Modules that run scripts or make HTTP requests are loaded.',
    fix: { zh: `不需要时请卸载 ${modulesUnwanted.join('、')}。`, en: `Unload what you do not use of ${modulesUnwanted.join(', ')}.` },
  },
  {
    id: 'codecs',
    severity: 'error',
    holds: (f) => known(f.codecs, (codecs) => codecs.some((codec) => /alaw|ulaw|PCMA|PCMU/i.test(codec))),
    zh: '没有 G.711 编解码器，运营商线路无法接通。',
    en: 'There is no G.711 codec: carriers cannot be reached.',
    fix: { zh: '启用 PCMA/PCMU。', en: 'Enable PCMA and PCMU.' },
  },
  {
    id: 'sessionsPerSecond',
    severity: 'warning',
    holds: (f) => known(f.sessionsPerSecond, (sps) => sps * 0.8 >= (f.callsPerSecondWanted ?? 20)),
    zh: '每秒新建会话数上限低于外呼速率所需，超出的呼叫会被交换机直接拒绝。',
    en: 'The switch takes fewer sessions per second than campaigns start: the rest is refused by the switch itself.',
    fix: { zh: '提高 sessions-per-second，或降低外呼速率（不超过上限的 80%）。', en: 'Raise sessions-per-second, or lower the call rate to 80 % of it.' },
  },
  {
    id: 'sessionsMax',
    severity: 'warning',
    holds: (f) => known(f.sessionsMax, (max) => max >= 100),
    zh: '最大会话数过低。',
    en: 'The switch takes very few sessions at once.',
    fix: { zh: '提高 max-sessions。', en: 'Raise max-sessions.' },
  },
  {
    id: 'clock',
    severity: 'error',
    holds: (f) => known(f.clockSkewMs, (skew) => Math.abs(skew) < 2000),
    zh: '交换机与本机的时钟相差超过 2 秒，通话时间和合规时段会出错。',
    en: 'The clocks of switch and host differ by more than 2 s: call times and calling windows would be wrong.',
    fix: { zh: '在两台机器上启用 NTP。', en: 'Run NTP on both.' },
  },
  {
    id: 'promptVisible',
    severity: 'error',
    holds: (f) => f.promptVisible,
    zh: '交换机读不到语音文件目录，所有提示音都不会播放。',
    en: 'The switch cannot read the folder of prompts: nothing would be heard.',
    fix: { zh: '以相同路径共享该目录，并让交换机的用户可读。', en: 'Share the folder under the same path and let the user of the switch read it.' },
  },
  {
    id: 'disk',
    severity: 'warning',
    holds: (f) => known(f.diskFreeBytes, (free) => free >= 2_000_000_000),
    zh: '录音所在磁盘的剩余空间不足 2 GB。',
    en: 'Less than 2 GB are free where recordings go.',
    fix: { zh: '清理或扩容磁盘，检查录音保留期限。', en: 'Free or add space; check how long recordings are kept.' },
  },
  {
    id: 'unprivileged',
    severity: 'error',
    holds: (f) => known(f.switchUser, (user) => user !== 'root'),
    zh: '交换机以 root 身份运行。',
    en: 'The switch runs as root.',
    fix: { zh: '用普通用户运行 FreeSWITCH。', en: 'Run FreeSWITCH as a user of its own.' },
  },
  {
    id: 'gatewaysUp',
    severity: 'warning',
    holds: (f) => known(f.gatewaysDown, (down) => down.length === 0),
    zh: '有网关不可用。',
    en: 'A gateway is down.',
    fix: { zh: '用 sofia status gateway 查看原因。', en: 'See sofia status gateway for the reason.' },
  },
]
