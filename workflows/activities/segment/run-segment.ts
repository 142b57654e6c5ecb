import { advance } from '../../../flows/index'
import type { Advance } from '../../../flows/model/run'
import type { SegmentInput, SegmentResult } from '../../messages'
import type { SegmentDeps } from './deps'
import { finish } from './finish'
import { perform } from './perform'
import { attachLive, resume } from './resume'
import { answer, checkpointNow, Fenced, type Session } from './session'
import { startVars } from './start-vars'

/** Drives the engine until the run ends, is parked, or must let time pass. `owner` fences an older segment of the same run. */
export async function runSegment(deps: SegmentDeps, input: SegmentInput, owner: string): Promise<SegmentResult> {
  const opened = await deps.attempts.open(input.runId, owner)
  if (!opened) throw new Error(`no such run: ${input.runId}`)
  const { run } = opened
  if (run.attemptState === 'ended') return { is: 'ended', disposition: run.disposition ?? 'failed' }
  if ('refused' in opened) {
    deps.log.error({ runId: run.runId, planHash: run.planHash, refused: opened.refused }, 'the plan is refused')
    return finish(deps, run, { disposition: 'failed', rule: opened.refused })
  }
  const { plan } = opened
  // A flow that answers calls has no dial: sent out, it would talk to a line that is not there.
  if (plan.startsLive && run.direction === 'outbound') return finish(deps, run, { disposition: 'failed', rule: 'core.flowAnswersCalls' })
  const first =
    run.checkpoint ??
    advance(plan, null, {
      type: 'start',
      vars: startVars(run.contact),
      locale: run.contact.locale,
      contactKey: run.contact.id,
      zone: run.contact.zones[0],
      nowMs: deps.nowMs(),
    })
  const session: Session = {
    deps,
    plan,
    run,
    state: 'v' in first ? first : first.state,
    clearanceId: null,
    prompts: [],
    isNodeLost: input.isNodeLost ?? false,
    stalls: deps.stallWatch.stalls(),
  }
  try {
    let next: Advance
    if ('v' in first) {
      const resumed = await resume(session, input.cutWait ?? false)
      if ('stop' in resumed) return ifOurs(session, resumed.stop)
      next = resumed
    } else {
      deps.writer.trace(run, first.trace)
      // Somebody called us: the channel is there, and an earlier segment may have begun with it.
      next = run.direction === 'inbound' ? await attachLive(session, first) : first
    }
    while (next.command) {
      await stopIfTakenOver(session)
      const done = await perform(session, next.command)
      if ('stop' in done) return ifOurs(session, done.stop)
      next = answer(session, done.outcome)
    }
    return ifOurs(session, await finish(deps, session.run, session.state.done ?? { disposition: 'failed', rule: 'core.noEnd' }))
  } catch (error) {
    if (error instanceof Fenced) {
      deps.metrics.takenOver()
      deps.control.detach(session.run.callUuid)
    }
    throw error
  }
}

/**
 * A process that stood still wakes up to outcomes from before, and would act on them although another worker has gone on. The
 * database knows whose call it is; asking costs nothing while nothing stood still.
 */
async function stopIfTakenOver(session: Session): Promise<void> {
  const { writer, stallWatch } = session.deps
  const stalls = stallWatch.stalls()
  if (stalls !== session.stalls) {
    session.stalls = stalls
    await checkpointNow(session)
  }
  if (writer.isFenced(session.run)) throw new Fenced()
}

/** Written for a run that was taken away meanwhile, it was not written: the workflow must not believe it either, or nobody goes on with the run. */
function ifOurs({ deps, run }: Session, result: SegmentResult): SegmentResult {
  if (deps.writer.isFenced(run)) throw new Fenced()
  return result
}
