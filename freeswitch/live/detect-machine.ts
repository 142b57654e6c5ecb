import type { DialRequest, DialResult } from '../call-control'
import { amd, record } from '../esl/commands/execute'
import type { Link } from './link'
import { silenceThreshold } from './record'
import type { CallSession } from './session'

/** Ears of ours for the first seconds of a call. */
export interface AnswerListener {
  /** Absolute path that the switch may write to; removed by `judge`. */
  file(call: string): string
  judge(file: string): Promise<'human' | 'machine' | 'unsure'>
}

export type Detector = 'off' | 'energy' | 'switch'

/**
 * The detector that a dial gets of the one it asks for. A switch without mod_amd would hang up at an application that it does not know, so ours
 * listens instead; where nobody can listen, the call is taken as answered by a person.
 */
export function detectorOf(wanted: Detector, has: { readonly amdModule: boolean; readonly listener: boolean }): Detector {
  if (wanted === 'switch' && has.amdModule) return 'switch'
  return wanted === 'off' || !has.listener ? 'off' : 'energy'
}

const firstMs = 4_000
const pauseMs = 1_000
/** Somebody who picks up may need a moment before the first word. */
const silencesMax = 2
/** A machine's greeting ends with a beep and then silence. */
const greetingMaxMs = 30_000
const afterBeepMs = 2_000

/** Records until a pause and judges by it. A machine is told when its greeting and beep are over, so that a message is not spoken over them. */
export async function detectByEnergy(
  link: Link,
  session: CallSession,
  request: DialRequest,
  answered: DialResult,
  listener: AnswerListener,
): Promise<DialResult> {
  const file = listener.file(session.call)
  for (let n = 1; n <= silencesMax; n++) {
    const heard = await recordOnce(link, session, `${request.attempt}.${request.seq}.amd${n}`, { file, maxMs: firstMs, silenceStopMs: pauseMs })
    if (heard === undefined) return answered
    const judged = await listener.judge(file)
    if (judged === 'human') return answered
    if (judged === 'machine') {
      if (heard !== 'silence')
        await recordOnce(link, session, `${request.attempt}.${request.seq}.amdEnd`, { file, maxMs: greetingMaxMs, silenceStopMs: afterBeepMs })
      await listener.judge(file)
      return { is: 'machine', cause: 'ENERGY' }
    }
    if (heard !== 'silence') return answered
  }
  return answered
}

/** Why the recording ended; undefined when the call or our hold of it did. */
async function recordOnce(
  link: Link,
  session: CallSession,
  id: string,
  how: { readonly file: string; readonly maxMs: number; readonly silenceStopMs: number },
): Promise<'silence' | 'full' | undefined> {
  const ended = session.until<'silence' | 'full' | 'gone'>((news) => {
    if (news.is === 'ended' || news.is === 'fenced' || news.is === 'detached') return 'gone'
    if (news.is !== 'event' || news.event.name !== 'CHANNEL_EXECUTE_COMPLETE' || news.event.get('Application-UUID') !== id) return undefined
    return news.event.variable('silence_hits_exhausted') === 'true' ? 'silence' : 'full'
  })
  const reply = await link.connection.send(record({ call: session.call, id }, { ...how, silenceThreshold }))
  // Refused or unreachable: the call is worth more than the detection.
  if (reply.is === 'error') return undefined
  const why = await ended
  return why === 'gone' ? undefined : why
}

/** `amd` of mod_amd (an application outside FreeSWITCH's own tree); its result lies in `amd_result` or, in older ones, `amd_status`. */
export async function detectBySwitch(link: Link, session: CallSession, request: DialRequest, answered: DialResult): Promise<DialResult> {
  const id = `${request.attempt}.${request.seq}.amd`
  const judged = session.until<DialResult>((news) => {
    if (news.is === 'ended' || news.is === 'fenced' || news.is === 'detached') return answered
    if (news.is === 'quiet') return undefined
    const variable =
      news.is === 'snapshot'
        ? news.snapshot.variable
        : news.event.get('Application-UUID') === id && news.event.name === 'CHANNEL_EXECUTE_COMPLETE'
          ? (name: string) => news.event.variable(name)
          : undefined
    if (!variable) return undefined
    const told = (variable('amd_result') ?? variable('amd_status') ?? '').toUpperCase()
    if (news.is === 'snapshot' && told === '') return undefined
    return told.startsWith('MACHINE') ? { is: 'machine', cause: variable('amd_cause') ?? 'MACHINE' } : answered
  })
  const reply = await link.connection.send(amd({ call: session.call, id }))
  // Refused or unreachable: the call is worth more than the detection.
  if (reply.is === 'error' && reply.code === 'refused') return answered
  return judged
}
