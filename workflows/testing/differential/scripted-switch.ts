import { writeFileSync } from 'node:fs'
import type { BridgeEnd, CallControl, Collected, CollectRequest, DialResult, InCallStep, StepEnd } from '../../../freeswitch/call-control'
import { toneWav } from '../../../freeswitch/simulator/wav'
import type { HungUp } from '../../../flows/model/outcome'
import { oneOf, WorkerDied, type World } from './world'

const gone: HungUp = { is: 'hungUp', cause: 'NORMAL_CLEARING', by: 'callee' }
const fault = { is: 'fault', code: 'simulated' } as const
const keys = ['1', '2', '', '5', '9', '0', '1#', '20270101', '#', '4111111111111111', '*1', '*', '123456#', '13800138000#', '42'] as const
const words = ['预约', 'book', '是的', '嗯', '转人工', 'I would like to book a lesson'] as const
const failures = ['machine', 'busy', 'noAnswer', 'rejected', 'unreachable', 'failed'] as const

interface Options {
  readonly world: World
  /** What a prompt file says. */
  textOf(file: string): string
  /** Everything is written before the worker dies: what a call on a real line has time for. */
  settle(): Promise<void>
}

/** A switch whose callee acts by the world's numbers. It keeps what a channel keeps: how far the call came, and what was keyed. */
export function scriptedSwitch({ world, textOf, settle }: Options): CallControl {
  const channel = {
    isLive: false,
    fence: 0,
    digits: {} as Record<number, string>,
    bridges: {} as Record<number, BridgeEnd>,
    ends: {} as Record<number, StepEnd>,
  }
  let sent = 0

  /** `survives`: a channel tells the next worker of this outcome, so that the worker may die behind it; else it dies before. */
  async function act<O>({ seq }: InCallStep, decide: () => O, survives: (outcome: O) => boolean, isDial = false): Promise<O> {
    const dies = world.diesNow()
    if (dies && !isDial && seq % 2 === 0) return die()
    if (seq <= sent) throw new Error(`step ${seq} was sent again, ${sent} was the last`)
    sent = seq
    channel.fence = seq
    const outcome = decide()
    return dies && survives(outcome) ? die() : outcome
  }
  async function die(): Promise<never> {
    await settle()
    throw new WorkerDied()
  }
  function hangUp(): HungUp {
    world.answer({ hangUp: true })
    channel.isLive = false
    return gone
  }
  function happens<Is extends string>(is: Is): { readonly is: Is } {
    world.answer({ is })
    return { is }
  }
  const failing = (): typeof fault => {
    world.answer({ is: 'fault' })
    return fault
  }
  const hear = (files: readonly string[]) => world.hears(files.map(textOf))
  const never = () => false

  return {
    dial: (request) =>
      act<DialResult>(
        request,
        () => {
          channel.fence = 0
          const pick = world.pick()
          const is = oneOf(failures, pick)
          channel.isLive = pick % 3 !== 0 || is === 'machine'
          if (pick % 3 !== 0) return { ...happens('answered'), answeredAtMs: Date.now() }
          world.answer({ is, with: { cause: 'SCRIPTED' } })
          return { is, cause: 'SCRIPTED' }
        },
        ({ is }) => is === 'answered',
        true,
      ),
    play: async (_call, step, { files, stopKeys }) => {
      if (files.length === 0) return happens('done')
      return act(
        step,
        () => {
          const pick = world.pick()
          hear(files)
          const key = stopKeys[pick % 6]
          if (pick % 19 === 0) return hangUp()
          if (pick % 29 === 0) return failing()
          if (pick % 4 === 0 && key !== undefined) {
            world.answer({ press: key })
            channel.ends[step.seq] = { is: 'stopped', key }
            return { is: 'stopped', key }
          }
          return happens('done')
        },
        ({ is }) => is === 'done' || is === 'stopped',
      )
    },
    collect: (_call, step, request) =>
      act<Collected>(
        step,
        () => {
          const pick = world.pick()
          hear(request.files)
          if (pick % 19 === 0) return hangUp()
          if (pick % 31 === 0) return failing()
          const pressed = oneOf(keys, pick)
          world.answer(pressed === '' ? { is: 'noInput' } : { press: pressed })
          const keyed = keyIn(request, pressed)
          channel.digits[step.seq] = keyed.digits
          return keyed
        },
        (keyed) => keyed.is === 'keyed' && (keyed.digits !== '' || !keyed.finished),
      ),
    capture: (_call, step, { files, file, digitsMax, finishKey }) =>
      act(
        step,
        () => {
          const pick = world.pick()
          hear(files)
          if (pick % 19 === 0) return hangUp()
          if (pick % 5 === 0 && digitsMax > 0) {
            const pressed = oneOf(keys, pick + 3) || '7'
            world.answer({ press: pressed })
            const { digits } = keyIn({ digitsMax, finishKey }, pressed)
            return digits === '' ? { is: 'noInput' } : { is: 'digits', digits }
          }
          if (pick % 3 === 0) return happens('noInput')
          const text = oneOf(words, pick)
          writeFileSync(
            file,
            toneWav([
              { ms: 900, loud: true },
              { ms: 1000, loud: false },
            ]),
          )
          writeFileSync(`${file}.txt`, text)
          return { is: 'captured', file, ms: 1900 }
        },
        never,
      ),
    record: (_call, step, { action, file }) =>
      act(
        step,
        () => {
          const pick = world.pick()
          if (pick % 19 === 0) return hangUp()
          if (pick % 7 === 0) return failing()
          if (action !== 'message') return happens('done')
          channel.ends[step.seq] = pick % 3 === 0 ? { is: 'silent' } : { is: 'recorded', ms: 4000 }
          if (pick % 3 === 0) return happens('silent')
          world.answer({ is: 'recorded', with: { file, ms: 4000 } })
          return { is: 'recorded', file, ms: 4000 }
        },
        ({ is }) => is !== 'hungUp' && is !== 'fault',
      ),
    bridge: (_call, step) =>
      act(
        step,
        () => {
          const pick = world.pick()
          if (pick % 13 === 0) return hangUp()
          const end = oneOf(['completed', 'noAnswer', 'failed'] as const, pick)
          channel.bridges[step.seq] = end
          return happens(end)
        },
        ({ is }) => is !== 'hungUp',
      ),
    sendDigits: async () => ({ is: 'done' }),
    hangup: (_call, step) =>
      act(
        step,
        () => {
          channel.isLive = false
          return happens('done')
        },
        never,
      ),
    attach: async () => (channel.isLive ? { is: 'live', running: false, ...channel } : { is: 'gone' }),
    detach: () => undefined,
    health: () => ({ connected: true, name: 'scripted', simulator: true, sessions: 0, repliesWaiting: 0, lastHeartbeatMs: 0 }),
    close: async () => undefined,
  }
}

/** As a switch reads keys: one after the other until the finish key; where there is none, until there is no room for more. */
function keyIn({ digitsMax, finishKey }: Pick<CollectRequest, 'digitsMax' | 'finishKey'>, pressed: string): Extract<Collected, { is: 'keyed' }> {
  let digits = ''
  for (const key of pressed) {
    if (key === finishKey) return { is: 'keyed', digits, finished: true }
    digits += key
    if (finishKey === '' && digits.length === digitsMax) break
  }
  return { is: 'keyed', digits, finished: false }
}
