import type { Collected, CollectRequest, InCallStep } from '../call-control'
import { endKey, flushDtmf, invalidPrompt, playAndGetDigits, playback } from '../esl/commands/execute'
import { uuidBreak, uuidReceiveDtmf } from '../esl/commands/uuid'
import type { Link } from './link'
import { missingPrompt } from './prompts'
import type { CallSession } from './session'
import { fault, type RunId, runStep, unlessHungUp } from './step'

/** Most that one collect of a switch takes. */
const digitsReadMax = 100

/** How the prompt and the keys go together. */
type Mode =
  /** One `play_and_get_digits`: a key stops the prompt and counts. */
  | 'bargeIn'
  /** Prompt, then collect: keys during the prompt are dropped. */
  | 'afterPrompt'
  /** Keys count from `protectedMs` on: the prompt is cut by us and the key handed to the collect. */
  | 'protected'

/** `pressed`: keys pressed before, that count as if pressed now. */
export async function collect(link: Link, session: CallSession, step: InCallStep, request: CollectRequest, pressed = ''): Promise<Collected> {
  if (await missingPrompt(link, request.files)) return fault('switch.promptMissing')
  const mode = modeOf(request)
  const early = pressed + (request.typeAhead && !request.secret ? session.heard : '')
  session.heard = ''
  session.collecting = mode !== 'protected'
  const timers = new CollectTimers(link, session, request)
  let prefix = mode === 'bargeIn' ? early : ''
  let promptStarted = false
  let protectedOver = false
  try {
    return await runStep<Collected>(link, session, step, {
      variables: { read_terminator_used: '', sensitive_dtmf: String(request.secret), playback_terminators: 'none' },
      applications: (id) => applications(session, step, request, mode, early, id),
      onEvent: (event, id) => {
        switch (event.name) {
          case 'PLAYBACK_START':
            // What the switch plays after a fruitless try is no prompt.
            if (event.get('Playback-File-Path') === invalidPrompt) return undefined
            if (mode === 'protected' && !promptStarted) {
              timers.after(request.protectedMs, () => {
                protectedOver = true
              })
            } else if (prefix !== '') {
              // The collect has begun: now keys pressed earlier can be handed in.
              void link.connection.send(uuidReceiveDtmf(session.call, prefix))
              prefix = ''
            }
            promptStarted = true
            return undefined
          case 'DTMF':
            if (mode === 'protected' && protectedOver && !session.collecting && event.get('DTMF-Source') !== 'APP') {
              if (prefix === '') void link.connection.send(uuidBreak(session.call, 'current'))
              prefix += event.get('DTMF-Digit') ?? ''
            }
            return undefined
          case 'PLAYBACK_STOP':
            if (mode === 'bargeIn') timers.start()
            return undefined
          case 'CHANNEL_EXECUTE_COMPLETE': {
            const run = event.get('Application-UUID')
            if (mode !== 'bargeIn' && run === id(1)) timers.start()
            if (run === id(0)) {
              if (event.get('Application-Response') === 'FILE NOT FOUND') return fault('switch.promptMissing')
              if (mode === 'afterPrompt') session.heard = ''
            }
            if (run !== id(2)) return undefined
            if (event.variable('read_result') === undefined && !promptStarted && request.files.length > 0 && mode === 'bargeIn')
              return fault('switch.promptMissing')
            const keyed = keyedIn(step.seq, (name) => event.variable(name))
            const isWhole = keyed.digits !== '' && keyed.digits.length >= request.digitsMin
            return isWhole && event.get('Answer-State') !== 'hangup' ? keyed : unlessHungUp<Collected>(keyed)
          }
          default:
            return undefined
        }
      },
      fromSnapshot: (snapshot) => keyedIn(step.seq, (name) => snapshot.variable(name)),
    })
  } finally {
    timers.stop()
    session.collecting = false
    session.heard = ''
    if (request.secret) session.secretSeq = step.seq
  }
}

function modeOf(request: CollectRequest): Mode {
  if (request.files.length === 0) return 'bargeIn'
  if (!request.bargeIn) return 'afterPrompt'
  if (request.protectedMs <= 0) return 'bargeIn'
  // Secret digits make no events, so we could not see which key to hand in.
  return request.secret ? 'afterPrompt' : 'protected'
}

function applications(session: CallSession, step: InCallStep, request: CollectRequest, mode: Mode, early: string, id: RunId) {
  const gather = {
    digitsMin: request.digitsMin,
    // Where a key ends the entry it is read up to that key or to the silence after the last one, however long: what was left of it would
    // come into the next collect, and its finish key alone would end that one with nothing.
    digitsMax: request.finishKey === '' ? request.digitsMax : digitsReadMax,
    firstMs: request.firstMs,
    interDigitMs: request.interDigitMs,
    finishKeys: request.finishKey,
    seq: step.seq,
  }
  const run = (n: number) => ({ call: session.call, id: id(n) })
  if (mode === 'bargeIn')
    return [
      ...(request.typeAhead ? [] : [flushDtmf(run(1))]),
      playAndGetDigits(run(2), { ...gather, files: early !== '' && request.files.length === 0 ? 'marker' : request.files }),
    ]
  return [playback(run(0), request.files), flushDtmf(run(1)), playAndGetDigits(run(2), { ...gather, files: mode === 'protected' ? 'marker' : [] })]
}

function keyedIn(seq: number, variable: (name: string) => string | undefined): Extract<Collected, { is: 'keyed' }> {
  const ended = variable('read_terminator_used') ?? ''
  // Our own key ends an entry whose time is over: nobody pressed it.
  return { is: 'keyed', digits: variable(`cw_d_${seq}`) ?? variable(`cw_d_${seq}_invalid`) ?? '', finished: ended !== '' && ended !== endKey }
}

/** `totalMs` runs from the end of the prompt, by the switch's time; at its end we press the key that no telephone has. */
class CollectTimers {
  readonly #timers: NodeJS.Timeout[] = []
  #started = false

  constructor(
    private readonly link: Link,
    private readonly session: CallSession,
    private readonly request: CollectRequest,
  ) {}

  start(): void {
    if (this.#started || this.request.totalMs <= 0) return
    this.#started = true
    this.after(this.request.totalMs, () => void this.link.connection.send(uuidReceiveDtmf(this.session.call, endKey)))
  }

  after(ms: number, run: () => void): void {
    this.#timers.push(setTimeout(run, ms / this.link.speed()))
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
  }
}
