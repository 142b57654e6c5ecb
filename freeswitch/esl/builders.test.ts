import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as execute from './commands/execute'
import { originate } from './commands/originate'
import { announceOwner, auth } from './commands/session'
import { fileExists, simulateInbound } from './commands/system'
import * as uuid from './commands/uuid'
import type { Built } from './encode'

/** Runs of the fuzz per builder; `CALLWEAVE_FUZZ_RUNS` raises it. */
const runs = Number(process.env['CALLWEAVE_FUZZ_RUNS'] ?? 1000)

const call = '0f0e0d0c-0b0a-4908-8706-050403020100'
const id = 'at-1.2.0'
const file = `/p/${'a'.repeat(64)}.wav`

/** Pieces that have run something on a stock switch, so that the fuzz meets them often. */
const pieces = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is FreeSWITCH's syntax
  '${system(touch /x)}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is FreeSWITCH's syntax
  '${api(x)}',
  '\n\n',
  '\r\n',
  '\r',
  '\n',
  '\0',
  '|loopback/app=system:id',
  ',',
  ':_:',
  '}',
  '{',
  '[',
  ']',
  '^',
  '^^',
  '%[a=b]',
  'say:',
  'tts://',
  'phrase:',
  'file_string://',
  'http://h/a.wav',
  'shout://',
  'shell_stream://ls',
  '@@0',
  '../',
  '/..',
  ';fs_path=sip:x',
  '@host',
  '\\n',
  '!',
  "'",
  '"',
  ' ',
  '\t',
  '#',
  '*',
  '&park()',
  'execute_on_answer=',
  'api_hangup_hook=system',
  '\u2028',
  '\u0085',
  '１',
  '\u202e',
  ':',
  '::',
  '\ud800',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.stringMatching(/^[0-9A-Za-z/._+-]{0,12}$/)), { maxLength: 6 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('+99910012300', file, call, id, '1234', 'NORMAL_CLEARING', 'sim'), fc.constantFrom('', ...pieces), fc.boolean())
    .map(([good, bad, after]) => (after ? good + bad : bad + good)),
)

interface Case {
  readonly name: string
  readonly build: (text: string) => Built
  /** Everything that this builder may ever put on the wire, whatever the text. */
  readonly wire: RegExp
}

const U = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const N = '\\+?[1-9][0-9]{2,14}'
const P = '(?:/[A-Za-z0-9._-]+)+\\.(?:wav|raw)'
const I = '[A-Za-z0-9._:-]{1,128}'
const sendmsg = (app: string, arg: string, run = I): RegExp =>
  new RegExp(
    `^sendmsg ${U}\\ncall-command: execute\\nexecute-app-name: ${app}\\n${arg === '' ? '' : `execute-app-arg: ${arg}\\n`}Event-UUID: ${run}\\nevent-lock: true\\n\\n$`,
  )
const api = (line: string): RegExp => new RegExp(`^api ${line}\\n\\n$`)
const dial = (route: string, number: string): RegExp =>
  new RegExp(
    `^bgapi originate \\{origination_uuid=${U},origination_caller_id_number=(?:\\+?[0-9]{2,15}|anonymous),originate_timeout=[0-9]+,ignore_early_media=true,app_disable_expand_variables=true,cw_attempt=${I},cw_owner=[A-Za-z0-9._:@-]{1,128},cw_fence=0,cw_done=0,execute_on_answer='sched_hangup \\+[0-9]+ ALLOTTED_TIMEOUT',park_timeout=[0-9]+:ALLOTTED_TIMEOUT\\}${route.replace('NUMBER', number)} &park\\(\\)\\nJob-UUID: ${U}\\n\\n$`,
  )

const base = {
  job: call,
  call,
  attempt: 'at-1',
  owner: 'w@1',
  route: { kind: 'gateway', gateway: 'sim' } as const,
  number: '+99910012300',
  callerId: '99955500',
  ringMs: 30_000,
  maxCallMs: 60_000,
}
const run = { call, id }
const gather = { digitsMin: 1, digitsMax: 4, firstMs: 3000, interDigitMs: 2000, finishKeys: '#', files: [file], seq: 7 }
const viaGateway = dial('sofia/gateway/[A-Za-z0-9._-]{1,64}/NUMBER', N)

const cases: readonly Case[] = [
  { name: 'auth', build: auth, wire: /^auth [\x21-\x7e]{1,256}\n\n$/ },
  { name: 'originate number', build: (t) => originate({ ...base, number: t }), wire: viaGateway },
  { name: 'originate gateway', build: (t) => originate({ ...base, route: { kind: 'gateway', gateway: t } }), wire: viaGateway },
  { name: 'originate caller id', build: (t) => originate({ ...base, callerId: t }), wire: viaGateway },
  { name: 'originate attempt', build: (t) => originate({ ...base, attempt: t }), wire: viaGateway },
  { name: 'originate owner', build: (t) => originate({ ...base, owner: t }), wire: viaGateway },
  { name: 'originate uuid', build: (t) => originate({ ...base, call: t }), wire: viaGateway },
  { name: 'originate job', build: (t) => originate({ ...base, job: t }), wire: viaGateway },
  {
    name: 'originate extension',
    build: (t) => originate({ ...base, route: { kind: 'loopback', context: 'callweave' }, number: t }),
    wire: dial('loopback/NUMBER/[A-Za-z0-9_-]{1,64}', '\\+?[0-9A-Za-z_]{1,32}'),
  },
  {
    name: 'originate context',
    build: (t) => originate({ ...base, route: { kind: 'loopback', context: t } }),
    wire: dial('loopback/NUMBER/[A-Za-z0-9_-]{1,64}', N),
  },
  { name: 'playback file', build: (t) => execute.playback(run, [t]), wire: sendmsg('playback', P) },
  { name: 'playback files', build: (t) => execute.playback(run, [file, t]), wire: sendmsg('playback', `file_string://${P}(?:!${P})+`) },
  { name: 'playback call', build: (t) => execute.playback({ call: t, id }, [file]), wire: sendmsg('playback', P) },
  { name: 'playback id', build: (t) => execute.playback({ call, id: t }, [file]), wire: sendmsg('playback', P) },
  {
    name: 'gather file',
    build: (t) => execute.playAndGetDigits(run, { ...gather, files: [t] }),
    wire: sendmsg('play_and_get_digits', `[0-9]+ [0-9]+ 1 [0-9]+ [0-9*#]*D ${P} silence_stream://1 cw_d_[0-9]+ \\^\\[0-9\\*#\\]\\+\\$ [0-9]+`),
  },
  {
    name: 'gather keys',
    build: (t) => execute.playAndGetDigits(run, { ...gather, finishKeys: t }),
    wire: sendmsg('play_and_get_digits', `[0-9]+ [0-9]+ 1 [0-9]+ [0-9*#]*D ${P} silence_stream://1 cw_d_[0-9]+ \\^\\[0-9\\*#\\]\\+\\$ [0-9]+`),
  },
  {
    name: 'record file',
    build: (t) => execute.record(run, { file: t, maxMs: 9000, silenceThreshold: 200, silenceStopMs: 3000 }),
    wire: sendmsg('record', `${P} [0-9]+ [0-9]+ [0-9]+`),
  },
  { name: 'record_session', build: (t) => execute.recordSession(run, t), wire: sendmsg('record_session', P) },
  { name: 'stop_record_session', build: (t) => execute.stopRecordSession(run, t), wire: sendmsg('stop_record_session', P) },
  { name: 'send_dtmf', build: (t) => execute.sendDtmf(run, t), wire: sendmsg('send_dtmf', '[0-9*#ABCD]{1,128}') },
  {
    name: 'set name',
    build: (t) => execute.set(run, t, '1'),
    wire: sendmsg(
      'set',
      '(?:cw_[a-z0-9_]+|playback_terminators|read_terminator_used|sensitive_dtmf|record_stereo|park_after_bridge|hangup_after_bridge|park_timeout)=1',
    ),
  },
  { name: 'set value', build: (t) => execute.set(run, 'cw_node', t), wire: sendmsg('set', 'cw_node=[A-Za-z0-9._+@:/-]{0,200}') },
  {
    name: 'hangup cause',
    build: (t) => execute.hangup(call, t),
    wire: new RegExp(`^sendmsg ${U}\\ncall-command: hangup\\nhangup-cause: [A-Z][A-Z0-9_]{1,63}\\n\\n$`),
  },
  { name: 'uuid_exists', build: uuid.uuidExists, wire: api(`uuid_exists ${U}`) },
  { name: 'uuid_dump', build: uuid.uuidDump, wire: api(`uuid_dump ${U} json`) },
  { name: 'uuid_break', build: (t) => uuid.uuidBreak(t, 'all'), wire: api(`uuid_break ${U} all`) },
  { name: 'uuid_kill', build: (t) => uuid.uuidKill(call, t), wire: api(`uuid_kill ${U} [A-Z][A-Z0-9_]{1,63}`) },
  { name: 'sched_hangup', build: (t) => uuid.scheduleHangup(t, 60), wire: api(`sched_hangup \\+60 ${U} ALLOTTED_TIMEOUT`) },
  { name: 'simulated call to', build: (t) => simulateInbound(t, '99910012301'), wire: api('callweave_inbound (?:\\+?[0-9]{2,15}|anonymous) 99910012301') },
  { name: 'simulated call from', build: (t) => simulateInbound('862166668888', t), wire: api('callweave_inbound 862166668888 (?:\\+?[0-9]{2,15}|anonymous)') },
  { name: 'uuid_recv_dtmf', build: (t) => uuid.uuidReceiveDtmf(call, t), wire: api(`uuid_recv_dtmf ${U} [0-9*#ABCD]{1,128}`) },
  { name: 'uuid_bridge', build: (t) => uuid.uuidBridge(call, t), wire: api(`uuid_bridge ${U} ${U}`) },
  { name: 'uuid_record mask', build: (t) => uuid.uuidRecordMask(call, 'mask', t), wire: api(`uuid_record ${U} mask ${P}`) },
  {
    name: 'uuid_setvar value',
    build: (t) => uuid.uuidSetVariables(call, { cw_owner: t }),
    wire: api(`uuid_setvar_multi ${U} cw_owner=[A-Za-z0-9._+@:/-]{0,200}`),
  },
  {
    name: 'uuid_setvar name',
    build: (t) => uuid.uuidSetVariables(call, { [t]: '1' }),
    wire: api(
      `uuid_setvar_multi ${U} (?:cw_[a-z0-9_]+|playback_terminators|read_terminator_used|sensitive_dtmf|record_stereo|park_after_bridge|hangup_after_bridge|park_timeout)=1`,
    ),
  },
  {
    name: 'terminators',
    build: (t) => uuid.uuidSetVariables(call, { playback_terminators: t }),
    wire: api(`uuid_setvar_multi ${U} playback_terminators=(?:none|[0-9*#]{1,12})`),
  },
  { name: 'file_exists', build: fileExists, wire: api(`file_exists ${P}`) },
  {
    name: 'owner event',
    build: (t) => announceOwner(call, t),
    wire: new RegExp(`^sendevent CUSTOM\\nEvent-Subclass: callweave::owner\\nCW-Call: ${U}\\nCW-Owner: [A-Za-z0-9._:@-]{1,128}\\n\\n$`),
  },
]

/** The most that any builder ever writes: nothing that FreeSWITCH expands, splits at or runs, but in the fixed parts. */
function judge({ name, wire }: Case, built: Built): void {
  if (built.is === 'error') {
    expect(built.code).toBe('refused')
    return
  }
  const bytes = built.bytes.toString('latin1')
  if (!wire.test(bytes)) throw new Error(`${name} wrote ${JSON.stringify(bytes)}`)
  if (/\$\{|\.\./.test(bytes) && name !== 'auth') throw new Error(`${name} wrote ${JSON.stringify(bytes)}`)
}

describe('no text of a customer leaves its alphabet', () => {
  test.each(cases)(`$name: ${runs} random texts`, (one) => {
    void fc.assert(
      fc.property(text, (t) => judge(one, one.build(t))),
      { numRuns: runs },
    )
  })

  test('each builder takes a proper value, so that the fuzz above does not pass by refusing everything', () => {
    const good: Readonly<Record<string, string>> = {
      auth: 'ClueCon',
      'originate gateway': 'sim',
      'originate caller id': '99955500',
      'originate attempt': 'at-1',
      'originate owner': 'w@1',
      'originate uuid': call,
      'originate job': call,
      'originate extension': 'echo',
      'originate context': 'default',
      'playback call': call,
      'playback id': id,
      'gather keys': '#',
      send_dtmf: '12',
      'set name': 'cw_done',
      'set value': 'x',
      'hangup cause': 'USER_BUSY',
      uuid_exists: call,
      uuid_dump: call,
      uuid_break: call,
      uuid_kill: 'USER_BUSY',
      sched_hangup: call,
      'simulated call to': '+862166668888',
      'simulated call from': 'anonymous',
      uuid_recv_dtmf: '1',
      uuid_bridge: call,
      'uuid_setvar value': 'w',
      'uuid_setvar name': 'cw_d_12',
      terminators: '12#',
      'owner event': 'w',
      'originate number': '+99910012300',
    }
    for (const one of cases) {
      const built = one.build(good[one.name] ?? file)
      expect(built.is, one.name).toBe('command')
      judge(one, built)
    }
  })

  test.each([
    ['execute_on_answer'],
    ['execute_on_media_1'],
    ['api_on_answer'],
    ['api_hangup_hook'],
    ['api_reporting_hook'],
    ['sip_h_X-Y'],
    ['app_disable_expand_variables'],
    ['cw_d_'],
    ['cw_d_1x'],
  ])('variable %s may not be written', (name) => {
    expect(uuid.uuidSetVariables(call, { [name]: '1' }).is).toBe('error')
    expect(execute.set(run, name, '1').is).toBe('error')
  })

  test('figures outside their bounds are refused', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 1e12]) {
      expect(originate({ ...base, ringMs: bad }).is).toBe('error')
      expect(originate({ ...base, maxCallMs: bad }).is).toBe('error')
      expect(execute.playAndGetDigits(run, { ...gather, digitsMax: bad }).is).toBe('error')
      expect(execute.playAndGetDigits(run, { ...gather, firstMs: bad }).is).toBe('error')
      expect(uuid.scheduleHangup(call, bad).is).toBe('error')
      expect(execute.record(run, { file, maxMs: bad, silenceThreshold: 1, silenceStopMs: 1 }).is).toBe('error')
    }
  })

  test('a refusal names the field and never repeats the value', () => {
    const secret = '+9991234567890123456789;fs_path=sip:x'
    expect(JSON.stringify(originate({ ...base, number: secret }))).not.toContain('99912345')
    expect(JSON.stringify(auth('pass\nword'))).not.toContain('pass\n')
  })
})
