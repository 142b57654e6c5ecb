import type { DialResult } from '../../../freeswitch/call-control'
import type { CheckCommand, DialCommand } from '../../../flows/model/command'
import { utterances } from '../../../flows/index'
import type { OutcomeOf } from '../../../flows/model/outcome'
import type { SegmentResult } from '../../messages'
import { finish } from './finish'
import { Fenced, type Performed, type Session } from './session'
import { settleUnknownDial } from './settle-unknown-dial'

/** Asks for leave to dial. A run that dialled before gets a new attempt first: an attempt is one dial at most. */
export async function check(session: Session, command: CheckCommand): Promise<Performed> {
  const { deps } = session
  // Who called us gave no leave to be called back by the same run; a callback is asked for and goes out with a campaign.
  if (session.run.direction === 'inbound') return { outcome: { is: 'blocked', rule: 'core.inbound' } }
  // Before anything is reserved: the pump places the run on a node that takes calls.
  if (deps.node() !== 'open') return { stop: await parkForPump(session, `core.switch.${deps.node()}`) }
  if (session.run.attemptState !== 'claimed') {
    await deps.writer.settle()
    session.run = await deps.attempts.nextAttempt(session.run, { disposition: session.state.reached ?? 'failed' }, session.state)
  }
  await prepare(session)
  const cleared = await deps.clearances.check(session.run, command)
  deps.metrics.checked(cleared.is, 'rule' in cleared ? (cleared.rule ?? '') : '')
  if (cleared.is === 'withdrawn') {
    deps.writer.checkpoint(session.run, session.state)
    deps.writer.park(session.run, cleared.untilMs, cleared.rule)
    await deps.writer.settle()
    return { stop: { is: 'parked', untilMs: cleared.untilMs } }
  }
  // Cancelled meanwhile: that is the campaign's word about everybody, not a rule about this person.
  if (cleared.is === 'blocked' && cleared.rule === 'core.campaignRunning')
    return { stop: await finish(deps, session.run, { disposition: 'cancelled', rule: cleared.rule }) }
  session.clearanceId = cleared.is === 'cleared' ? cleared.clearanceId : null
  return { outcome: cleared }
}

const placeAgainMs = 1_000

async function parkForPump({ deps, run, state }: Session, rule: string): Promise<SegmentResult> {
  const untilMs = deps.nowMs() + placeAgainMs
  deps.writer.checkpoint(run, state)
  deps.writer.park(run, untilMs, rule)
  await deps.writer.settle()
  return { is: 'parked', untilMs }
}

/** All that the contact may hear is on disk before the telephone rings: an answered call must not wait for a voice. */
async function prepare({ deps, plan, state, run }: Session): Promise<void> {
  try {
    await deps.prompts.prepare(run.workspaceId, utterances(plan, state))
  } catch (error) {
    deps.log.warn({ attemptId: run.attemptId, error: String(error) }, 'not every prompt could be made before the dial')
  }
}

/** Well below the time after which somebody else looks for the call and, finding none, calls it lost. */
const originateWithinMs = 3_000

/** Originates once. Whatever happens after `beginDial` said `dial`, nobody can get that answer for this attempt again. */
export async function dial(session: Session, command: DialCommand): Promise<Performed> {
  const { deps, run, state } = session
  const clearanceId = session.clearanceId
  session.clearanceId = null
  if (!clearanceId) return { outcome: { is: 'blocked', rule: 'core.clearance' } }
  // Begun now, the attempt would be spent on a dial that cannot leave; the retry asks for leave anew.
  if (!deps.control.health().connected) throw new Error('the switch is away: nobody is dialled until it is back')
  // An older checkpoint on its way must not overwrite the one of the dial.
  await deps.writer.settleRow(run)
  const sentMs = deps.nowMs()
  const begun = await deps.attempts.beginDial(run, clearanceId, state)
  if (begun.is === 'fenced') throw new Fenced()
  // Time passed between the check and the dial because something of ours stood still: the rules are asked again.
  if (begun.is === 'refused' && begun.rule === 'core.clearance') throw new Error('the clearance ran out before the dial')
  if (begun.is === 'refused') return { outcome: { is: 'blocked', rule: begun.rule } }
  session.run = { ...run, attemptState: 'dialing' }
  // A process that stood still here may wake up to a call that others have given up: it must not ring then.
  const isLate = deps.nowMs() - sentMs > originateWithinMs
  const result: DialResult =
    begun.is === 'dialled' || isLate
      ? { is: 'unknown' }
      : await deps.control.dial({
          attempt: run.attemptId,
          seq: state.seq,
          call: run.callUuid,
          owner: run.owner,
          number: begun.number,
          callerId: begun.callerId,
          gateway: deps.gateway,
          ringMs: command.ringMs,
          maxCallMs: command.maxCallMs,
          amd: command.amd,
        })
  deps.metrics.dialled(result.is, deps.nowMs() - sentMs)
  return { outcome: await dialled(session, result.is === 'unknown' ? await settleUnknownDial(session) : result) }
}

/** Writes what the switch said and turns it into the engine's word. */
export async function dialled(session: Session, result: Exclude<DialResult, { is: 'unknown' }>): Promise<OutcomeOf<'dial'>> {
  const { writer, nowMs } = session.deps
  if (result.is === 'answered') {
    session.run = { ...session.run, attemptState: 'live' }
    writer.answered(session.run, result.answeredAtMs)
    return { is: 'answered' }
  }
  if (result.is === 'machine') {
    session.run = { ...session.run, attemptState: 'live' }
    writer.answered(session.run, nowMs())
    return result
  }
  writer.hungUp(session.run, result, nowMs())
  return result
}
