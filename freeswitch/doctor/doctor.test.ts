import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { configFiles } from '../conf/files'
import type { SwitchConfigInput } from '../conf/switch-config'
import { startSimulator } from '../simulator/server'
import { toneWav } from '../simulator/wav'
import { checks } from './checks'
import { examine } from './examine'
import type { SwitchFacts } from './facts'
import { gatherFacts } from './gather'
import { readSettings } from './read-settings'

const password = 'a-long-random-password'
const input: SwitchConfigInput = {
  esl: { listenIp: '127.0.0.1', port: 8021, password },
  sip: { allow: ['203.0.113.0/24'] },
  gateways: [
    { name: 'carrier', proxy: 'sip.example.net:5060', username: 'user', password: 'p4ss' },
    { name: 'second', proxy: '198.51.100.7:5080' },
  ],
  inboundNumbers: ['+862166668888'],
  agents: [{ extension: 'agent1', contact: '1001@10.0.0.5' }],
}
const generated = configFiles(input)
if (generated.is !== 'files') throw new Error(generated.issues)
const xml = generated.files['freeswitch.xml']

/** The settings of one configuration out of a whole file. */
const section = (name: string, text = xml): Record<string, string> =>
  readSettings(new RegExp(`<configuration name="${name}">[\\s\\S]*?</configuration>`).exec(text)?.[0] ?? '')

/** Facts of a switch that runs the generated configuration, text for text. */
function facts(text = xml, more: Partial<SwitchFacts> = {}): SwitchFacts {
  const of = (name: string): Record<string, string> => section(name, text)
  const core = of('switch.conf')
  return {
    connected: true,
    host: '127.0.0.1',
    password: of('event_socket.conf')['password'] ?? '',
    modules: [...text.matchAll(/<load module="([^"]+)"/g)].map(([, module]) => module ?? ''),
    codecs: ['G.711 alaw', 'G.711 ulaw'],
    apiExpansionOff: core['api-expansion'] === 'false',
    systemApiOff: core['disable_system_api_commands'] === 'true',
    systemAppOff: core['disable_system_app_commands'] === 'true',
    sessionsPerSecond: Number(core['sessions-per-second']),
    sessionsMax: Number(core['max-sessions']),
    settings: { 'event_socket.conf': of('event_socket.conf'), 'sofia.conf': of('sofia.conf') },
    agentDialplan: /<context name="default">[\s\S]*?<\/context>/.exec(text)?.[0] ?? '',
    clockSkewMs: 3,
    promptVisible: true,
    diskFreeBytes: 50_000_000_000,
    switchUser: 'freeswitch',
    gatewaysDown: [],
    ...more,
  }
}

const findings = (found: SwitchFacts): string[] => examine(found).findings.map((finding) => finding.id)

describe('the generated configuration', () => {
  test('gives the doctor nothing to find', () => {
    expect(findings(facts())).toEqual([])
    expect(examine(facts()).unknown).toEqual([])
  })

  test('is well-formed and loads no module that runs scripts', () => {
    const open: string[] = []
    for (const [, closing, tag = '', , empty] of xml.matchAll(/<(\/?)([a-z-]+)((?:\s+[a-z-]+="[^"<]*")*)\s*(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(tag)
      else if (!empty) open.push(tag)
    }
    expect(open).toEqual([])
    expect(xml.replace(/<[^>]*>/g, '').trim()).toBe('')
  })

  test('lets carriers call in, by the addresses of gateways and by networks named, and lets none of them command the switch', () => {
    const list = (name: string): string[] =>
      [...(new RegExp(`<list name="${name}"[^>]*>([\\s\\S]*?)</list>`).exec(xml)?.[1] ?? '').matchAll(/<node type="allow" cidr="([^"]+)"/g)].map(
        ([, cidr]) => cidr ?? '',
      )
    const [sip, esl] = [section('sofia.conf'), section('event_socket.conf')].map((settings) => list(settings['apply-inbound-acl'] ?? ''))
    expect(sip).toEqual(['198.51.100.7/32', '203.0.113.0/24'])
    expect(esl).toEqual(['127.0.0.0/8', '::1/128'])
  })

  test('numbers that nobody could call are refused, with the gateways whose addresses are missing', () => {
    const refused = configFiles({ ...input, sip: {}, gateways: [{ name: 'carrier', proxy: 'sip.example.net' }] })
    expect(refused).toMatchObject({ is: 'refused', issues: expect.stringMatching(/carrier[\s\S]*sip\.allow/) })
  })

  test.each<[string, (config: SwitchConfigInput) => SwitchConfigInput]>([
    ['the default password', (config) => ({ ...config, esl: { ...config.esl, password: 'ClueCon' } })],
    ['a password with a quote', (config) => ({ ...config, esl: { ...config.esl, password: 'a-long-random"password' } })],
    ['a network of carriers that is none', (config) => ({ ...config, sip: { allow: ['0.0.0.0'] } })],
    ['a gateway name that is markup', (config) => ({ ...config, gateways: [{ name: '"/><x', proxy: 'a:1' }] })],
    ['a proxy with a parameter', (config) => ({ ...config, gateways: [{ name: 'a', proxy: 'a;fs_path=sip:b' }] })],
    ['a folder that leaves its root by name', (config) => ({ ...config, recordings: 'recordings' })],
    ['an agent with a dialplan expression', (config) => ({ ...config, agents: [{ extension: '.*', contact: '1@a' }] })],
  ])('refuses %s', (_, change) => {
    expect(configFiles(change(input)).is).toBe('refused')
  })
})

describe('each planted weakness is found, and only it', () => {
  const change = (from: string | RegExp, to: string): SwitchFacts => {
    const changed = xml.replace(from, to)
    if (changed === xml) throw new Error('nothing planted')
    return facts(changed)
  }
  const planted: readonly [string, () => SwitchFacts][] = [
    ['passwordNotDefault', () => change(`value="${password}"`, 'value="ClueCon"')],
    [
      'eslNotPublic',
      () =>
        facts(
          xml
            .replace('name="listen-ip" value="127.0.0.1"', 'name="listen-ip" value="0.0.0.0"')
            .replace(/<param name="apply-inbound-acl" value="callweave"\/>\s*<param name="stop-on-bind-error"/, '<param name="stop-on-bind-error"'),
        ),
    ],
    ['apiExpansionOff', () => change('name="api-expansion" value="false"', 'name="api-expansion" value="true"')],
    ['systemApiOff', () => change('name="disable_system_api_commands" value="true"', 'name="disable_system_api_commands" value="false"')],
    ['systemAppOff', () => change(/<variable name="disable_system_app_commands"[^>]*>/, '')],
    ['authMessages', () => change('name="auth-messages" value="true"', 'name="auth-messages" value="false"')],
    ['promptPace', () => change(/<param name="rtp-timer-name"[^>]*>/, '')],
    ['carriersApart', () => change('name="apply-inbound-acl" value="callweave-carriers"', 'name="apply-inbound-acl" value="callweave"')],
    ['agentCodecs', () => change(/<action application="export"[^>]*>/, '')],
    ['modulesPresent', () => change('<load module="mod_sndfile"/>', '')],
    ['modulesMinimal', () => change('<load module="mod_sndfile"/>', '<load module="mod_sndfile"/><load module="mod_lua"/>')],
    [
      'sessionsPerSecond',
      () => facts(xml.replace('name="sessions-per-second" value="100"', 'name="sessions-per-second" value="30"'), { callsPerSecondWanted: 60 }),
    ],
    ['sessionsMax', () => change('name="max-sessions" value="1000"', 'name="max-sessions" value="20"')],
    ['codecs', () => facts(xml, { codecs: ['Speex'] })],
    ['clock', () => facts(xml, { clockSkewMs: -90_000 })],
    ['promptVisible', () => facts(xml, { promptVisible: false })],
    ['disk', () => facts(xml, { diskFreeBytes: 5_000_000 })],
    ['unprivileged', () => facts(xml, { switchUser: 'root' })],
    ['gatewaysUp', () => facts(xml, { gatewaysDown: ['external::carrier'] })],
    ['connected', () => facts(xml, { connected: false })],
  ]
  test.each(planted)('%s', (id, plant) => {
    expect(findings(plant())).toEqual([id])
  })
  test('there is a planted weakness for every check, and a text in both languages', () => {
    expect(planted.map(([id]) => id).sort()).toEqual(checks.map((check) => check.id).sort())
    for (const check of checks) for (const text of [check.zh, check.fix.zh]) expect(text).toMatch(/[\u4e00-\u9fff].*。$/u)
  })
})

describe('a look through ESL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callweave-doctor-'))
  const promptFile = join(folder, 'prompt.wav')
  writeFileSync(promptFile, toneWav([{ ms: 100, loud: true }]))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('at a hardened simulator finds nothing; at an open one the doors that stand open', async () => {
    const closed = await startSimulator({ password })
    const open = await startSimulator({ hardened: false })
    try {
      expect(findings(await gatherFacts({ url: closed.url, promptFile, recordingsFolder: folder }))).toEqual([])
      expect(findings(await gatherFacts({ url: open.url, promptFile }))).toEqual(['apiExpansionOff', 'systemApiOff', 'systemAppOff', 'authMessages'])
    } finally {
      await closed.close()
      await open.close()
    }
  })

  test('a gateway that answers no pings is found, though it is not registered either way', async () => {
    const running = await startSimulator({ password, gateways: ['second'], gatewaysDown: ['carrier'] })
    try {
      const found = await gatherFacts({ url: running.url, promptFile, recordingsFolder: folder })
      expect(found.gatewaysDown).toEqual(['carrier'])
      expect(findings(found)).toEqual(['gatewaysUp'])
    } finally {
      await running.close()
    }
  })

  test.each<[string, Parameters<typeof startSimulator>[0]]>([
    ['passwordNotDefault', { password: 'ClueCon' }],
    ['eslNotPublic', { eslListenIp: '0.0.0.0' }],
    ['modulesPresent', { modulesMissing: ['mod_sndfile'] }],
    ['modulesMinimal', { modulesMore: ['mod_lua'] }],
    ['codecs', { codecs: ['Speex'] }],
    ['sessionsPerSecond', { sessionsPerSecondMax: 20 }],
    ['sessionsMax', { sessionsMax: 20 }],
    ['clock', { clockSkewMs: -90_000 }],
  ])('at a switch with one weakness finds %s and nothing else', async (id, weakness) => {
    const running = await startSimulator({ password, ...weakness })
    try {
      const found = await gatherFacts({ url: running.url, promptFile, recordingsFolder: folder })
      // The simulator is let off its password, a real switch is not.
      expect(findings({ ...found, simulator: id !== 'passwordNotDefault' })).toEqual([id])
    } finally {
      await running.close()
    }
  })

  test('it says which detector of machines a dial gets', async () => {
    const [with_, without] = await Promise.all([startSimulator({ password }), startSimulator({ password, modulesMissing: ['mod_amd'] })])
    try {
      const noteOn = async (url: string) => examine(await gatherFacts({ url })).notes.map(({ en }) => en)
      expect(await noteOn(with_.url)).toEqual([expect.stringMatching(/is loaded/)])
      expect(await noteOn(without.url)).toEqual([expect.stringMatching(/not loaded.*ours/)])
    } finally {
      await with_.close()
      await without.close()
    }
  })

  test('with a wrong password it says so and finds that it is not connected', async () => {
    const running = await startSimulator({ password })
    try {
      const found = await gatherFacts({ url: running.url.replace(password, 'another-password'), promptFile })
      expect(found).toMatchObject({ connected: false, error: 'authFailed' })
      expect(findings(found)).toEqual(['connected'])
    } finally {
      await running.close()
    }
  })

  const url = process.env['CALLWEAVE_SWITCH'] === 'real' ? process.env['FREESWITCH_ESL_URL'] : undefined
  test('at a real switch every fact that ESL can give is there', async (context) => {
    if (url === undefined) return context.skip('no real switch: FREESWITCH_ESL_URL and CALLWEAVE_SWITCH=real are not set')
    const found = await gatherFacts({ url, promptFile })
    expect(found.version).toMatch(/FreeSWITCH Version 1\./)
    expect([...examine(found).unknown].sort()).toEqual(['disk', 'unprivileged'])
  })
})
