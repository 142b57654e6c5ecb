import type { Fault, HungUp } from '../../flows/model/outcome'
import type { InCallStep } from '../call-control'
import { set } from '../esl/commands/execute'
import { uuidSetVariables } from '../esl/commands/uuid'
import type { Built } from '../esl/encode'
import type { EslEvent } from '../esl/event'
import type { EslError } from '../esl/errors'
import { type Link, look } from './link'
import type { CallSession } from './session'
import type { Snapshot } from './snapshot'

/** Codes of `Fault` that this side gives. */
export type FaultCode = 'switch.refused' | 'switch.away' | 'switch.fenced' | 'switch.notAttached' | 'switch.promptMissing' | 'switch.detached' | 'switch.failed'

export const fault = (code: FaultCode): Fault => ({ is: 'fault', code })

/** Name of the n-th application of a step; `done` is the mark of its end. */
export type RunId = (n: number | 'done') => string

/** Holds if the call lives a moment longer. */
export interface Unclear<O> {
  readonly unless: 'hungUp'
  readonly outcome: O
}

export const unlessHungUp = <O>(outcome: O): Unclear<O> => ({ unless: 'hungUp', outcome })

/**
 * When the far end goes, its media may stop before the hangup is known: an application then ends as if nobody had said anything, and those
 * queued behind it still run. On a real switch the last event follows within a few ms.
 */
export const quietMs = 100

export interface StepPlan<O> {
  readonly variables?: Readonly<Record<string, string>>
  /** Applications in their order; `id(n)` names their runs. */
  readonly applications: (id: RunId) => readonly Built[]
  /** Looks at every event of the call; the first value is the outcome, or what it is unless the call turns out to have ended. `id` as above. */
  readonly onEvent: (event: EslEvent, id: RunId) => O | Unclear<O> | undefined
  /** False when more batches of the same step follow: the end is not marked yet. */
  readonly isLast?: boolean
  /** The step ended while nobody listened. */
  readonly fromSnapshot: (snapshot: Snapshot) => O
}

/** Longest wait for a lost link, in real time; the call itself is kept by the switch meanwhile. */
const awayMs = 30_000

/**
 * Runs one step: fence, applications and the mark of its end leave in one write. Should the link break, the channel is asked what became of it:
 * ended, still running, or never begun; only in the last case it is sent.
 */
export async function runStep<O>(link: Link, session: CallSession, step: InCallStep, plan: StepPlan<O>): Promise<O | HungUp | Fault> {
  const id: RunId = (n) => `${step.attempt}.${step.seq}.${n}`
  const { secretSeq, told } = session
  const wiped = secretSeq === undefined ? {} : { [`cw_d_${secretSeq}`]: '' }
  const commands = [
    uuidSetVariables(session.call, { cw_fence: String(step.seq), ...wiped, ...told, ...plan.variables }),
    ...plan.applications(id),
    ...(plan.isLast === false ? [] : [set({ call: session.call, id: id('done') }, 'cw_done', String(step.seq))]),
  ]
  if (commands.some((command) => command.is === 'error')) return fault('switch.refused')

  let held: Unclear<O> | undefined
  let sent = false
  const outcome = session.until<O | HungUp | Fault | 'resend'>((news) => {
    switch (news.is) {
      case 'ended':
        return news.end.hungUp
      case 'fenced':
        return fault('switch.fenced')
      case 'detached':
        return fault('switch.detached')
      case 'event': {
        const found = plan.onEvent(news.event, id)
        if (!isUnclear(found)) return found
        held ??= found
        setTimeout(() => session.tell({ is: 'quiet', seq: step.seq }), quietMs)
        return undefined
      }
      case 'quiet':
        return news.seq === step.seq ? held?.outcome : undefined
      case 'snapshot':
        // Taken while this step still waited for the link: it says nothing of it.
        if (!sent) return undefined
        if (news.snapshot.done >= step.seq) return plan.fromSnapshot(news.snapshot)
        return news.afterGap && (news.snapshot.fence < step.seq || !news.snapshot.busy) ? 'resend' : undefined
    }
  })

  const onSent = (): void => {
    sent = true
  }
  if ((await send(link, session, commands, onSent)) === 'away') {
    // Nothing was sent; whoever attaches finds the step not begun.
    session.tell({ is: 'detached' })
    return fault('switch.away')
  }
  const settled = await outcome
  // None of it arrived, what the fence carries goes again with it.
  if (settled === 'resend') return runStep(link, session, step, plan)
  session.secretSeq = undefined
  session.told = {}
  return settled
}

function isUnclear<O>(found: O | Unclear<O> | undefined): found is Unclear<O> {
  return typeof found === 'object' && found !== null && 'unless' in found
}

async function send(link: Link, session: CallSession, commands: readonly Built[], onSent: () => void): Promise<'sent' | 'away'> {
  // After a gap the channel is asked first: another worker may have taken the call and gone on, and the step would sound a second time.
  do {
    if (!(await link.connection.ready(Math.min(awayMs, link.lostMs)))) return 'away'
    await session.settled
    if (session.end || session.fencedBy !== undefined) return 'sent'
  } while (!link.connection.connected)
  const replies = link.connection.sendAll(commands)
  onSent()
  void Promise.all(replies).then(async (all) => {
    const failed = all.find((reply): reply is EslError => reply.is === 'error')
    // Lost replies are cleared up by the look that follows every reconnect.
    if (failed?.code !== 'replied' || session.end) return
    if ((await look(link, session.call)).is === 'gone') endSoon(session)
  })
  return 'sent'
}

/** The channel is gone; its last event should be under way. If it does not come, the call ended unseen. */
export function endSoon(session: CallSession): void {
  setTimeout(() => session.vanish(), 2_000).unref()
}
