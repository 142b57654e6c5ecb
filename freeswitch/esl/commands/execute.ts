import { outOfRange, refusal } from '../check'
import { type Built, encode } from '../encode'
import { eslError } from '../errors'
import { promptArgument, tones } from '../prompt'
import { isWritable, valueFits } from '../variables'

/** Which channel, and the id under which CHANNEL_EXECUTE_COMPLETE names this run (`Application-UUID`). */
export interface Run {
  readonly call: string
  readonly id: string
}

/** Always locked: without it a second application would nest inside the first. */
function execute(run: Run, application: string, argument: string): Built {
  return (
    refusal(application, [
      ['call', 'uuid', run.call],
      ['id', 'runId', run.id],
    ]) ??
    encode(
      application,
      `sendmsg ${run.call}`,
      [
        ['call-command', 'execute'],
        ['execute-app-name', application],
        ...(argument === '' ? [] : [['execute-app-arg', argument] as const]),
        ['Event-UUID', run.id],
        ['event-lock', 'true'],
      ],
      run.id,
    )
  )
}

export function playback(run: Run, files: readonly string[]): Built {
  const prompt = promptArgument(files)
  return prompt === undefined ? eslError('refused', 'playback: file') : execute(run, 'playback', prompt)
}

export const playTone = (run: Run, tone: keyof typeof tones): Built => execute(run, 'playback', tones[tone])

export interface PlayAndGetDigits {
  readonly digitsMin: number
  readonly digitsMax: number
  readonly firstMs: number
  readonly interDigitMs: number
  /** Keys that end the entry. */
  readonly finishKeys: string
  /** None: nothing is played, the collection starts at once. `marker`: a quarter second of silence, whose PLAYBACK_START tells that it has begun. */
  readonly files: readonly string[] | 'marker'
  /** Step whose `cw_d_<seq>` receives the digits. */
  readonly seq: number
}

/** Played by the switch after a try without a match: it must be something, so it is one millisecond of silence. */
export const invalidPrompt = 'silence_stream://1'

/** Key that no telephone has: we put it into the channel to end a collection from outside. */
export const endKey = 'D'

/**
 * One try. Every digit is accepted: whether it is an allowed one is decided by us, so the switch never plays a second prompt by itself.
 * Timeouts below 1000 ms are raised to 1000 ms by the switch.
 */
export function playAndGetDigits(run: Run, g: PlayAndGetDigits): Built {
  const prompt = g.files === 'marker' ? 'silence_stream://250' : g.files.length === 0 ? 'silence' : promptArgument(g.files)
  if (prompt === undefined) return eslError('refused', 'play_and_get_digits: file')
  const bad =
    refusal('play_and_get_digits', [['finishKeys', 'keys', g.finishKeys]]) ??
    outOfRange('play_and_get_digits', [
      ['digitsMin', g.digitsMin, 0, 100],
      ['digitsMax', g.digitsMax, Math.max(1, g.digitsMin), 100],
      ['firstMs', g.firstMs, 0, 600_000],
      ['interDigitMs', g.interDigitMs, 1, 600_000],
      ['seq', g.seq, 0, 999_999],
    ])
  if (bad) return bad
  const argument = [
    g.digitsMin,
    g.digitsMax,
    1,
    Math.max(1000, g.firstMs),
    `${g.finishKeys}${endKey}`,
    prompt,
    invalidPrompt,
    `cw_d_${g.seq}`,
    '^[0-9*#]+$',
    g.interDigitMs,
  ].join(' ')
  return execute(run, 'play_and_get_digits', argument)
}

/** `record` until silence, a terminator or the limit; the switch counts whole seconds. */
export function record(
  run: Run,
  r: { readonly file: string; readonly maxMs: number; readonly silenceThreshold: number; readonly silenceStopMs: number },
): Built {
  return (
    refusal('record', [['file', 'file', r.file]]) ??
    outOfRange('record', [
      ['maxMs', r.maxMs, 1, 7_200_000],
      ['silenceThreshold', r.silenceThreshold, 0, 32_767],
      ['silenceStopMs', r.silenceStopMs, 0, 600_000],
    ]) ??
    execute(run, 'record', `${r.file} ${Math.ceil(r.maxMs / 1000)} ${r.silenceThreshold} ${Math.ceil(r.silenceStopMs / 1000)}`)
  )
}

export const recordSession = (run: Run, file: string): Built => refusal('record_session', [['file', 'file', file]]) ?? execute(run, 'record_session', file)

export const stopRecordSession = (run: Run, file: string): Built =>
  refusal('stop_record_session', [['file', 'file', file]]) ?? execute(run, 'stop_record_session', file)

export const flushDtmf = (run: Run): Built => execute(run, 'flush_dtmf', '')
export const amd = (run: Run): Built => execute(run, 'amd', '')

export const sendDtmf = (run: Run, digits: string): Built => refusal('send_dtmf', [['digits', 'digits', digits]]) ?? execute(run, 'send_dtmf', digits)

/** Writes a variable in the order of the applications, unlike `uuid_setvar`, which overtakes them. */
export function set(run: Run, name: string, value: string): Built {
  if (!isWritable(name) || !valueFits(name, value)) return eslError('refused', 'set: variable')
  return execute(run, 'set', `${name}=${value}`)
}

export function hangup(call: string, cause: string): Built {
  return (
    refusal('hangup', [
      ['call', 'uuid', call],
      ['cause', 'cause', cause],
    ]) ??
    encode('hangup', `sendmsg ${call}`, [
      ['call-command', 'hangup'],
      ['hangup-cause', cause],
    ])
  )
}
