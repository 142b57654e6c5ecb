import { basename } from 'node:path'
import { judgeKeys } from '../../../flows/index'
import type { InCallStep } from '../../../freeswitch/call-control'
import type { BridgeCommand, CollectCommand, PlayCommand, RecordCommand, Utterance } from '../../../flows/model/command'
import type { Outcome } from '../../../flows/model/outcome'
import { Fenced, type Performed, type Session } from './session'

export async function play(session: Session, command: PlayCommand): Promise<Performed> {
  return inCall(session, command.say, (step, files) => session.deps.control.play(session.run.callUuid, step, { files, stopKeys: command.stopKeys }))
}

export async function collect(session: Session, command: CollectCommand): Promise<Performed> {
  const { say, do: _, announce: __, allowed: ___, ...timing } = command
  return inCall(session, say, async (step, files) => {
    const collected = await session.deps.control.collect(session.run.callUuid, step, { ...timing, files, stopKeys: '' })
    return collected.is === 'keyed' ? judgeKeys(command, collected) : collected
  })
}

export async function record(session: Session, command: RecordCommand): Promise<Performed> {
  const { do: _, ...request } = command
  const file = session.deps.recordingFile(session.run, session.state.seq)
  return inCall(session, [], (step) => session.deps.control.record(session.run.callUuid, step, { ...request, file }))
}

export async function bridge(session: Session, command: BridgeCommand): Promise<Performed> {
  const { deps, run } = session
  const targets = await deps.bridgeTargets(run, command.to)
  if (targets.length === 0) return { outcome: { is: 'noAgent' } }
  const whisper = await deps.prompts.files(run.workspaceId, command.whisper)
  const { do: _, hold, ...request } = command
  return inCall(session, hold, (step, files) => deps.control.bridge(run.callUuid, step, { ...request, targets, whisper, hold: files }))
}

export async function hangup(session: Session): Promise<Performed> {
  return inCall(session, [], (step) => session.deps.control.hangup(session.run.callUuid, step))
}

/** The checkpoint goes out behind the command: a keypress must feel instant, and the fence on the channel is the truth. */
async function inCall(session: Session, say: readonly Utterance[], send: (step: InCallStep, files: readonly string[]) => Promise<Outcome>): Promise<Performed> {
  const { deps, run, state } = session
  deps.writer.checkpoint(run, state)
  let files: readonly string[]
  try {
    files = await deps.prompts.files(run.workspaceId, say)
    session.prompts = files.map((file) => basename(file, '.wav'))
  } catch (error) {
    deps.log.error({ attemptId: run.attemptId, seq: state.seq, error: String(error) }, 'a prompt could not be made')
    return { outcome: { is: 'fault', code: 'prompt' } }
  }
  if (session.heardAtMs !== undefined) deps.metrics.turned(deps.nowMs() - session.heardAtMs)
  const outcome = await send({ attempt: run.attemptId, seq: state.seq }, files)
  session.heardAtMs = deps.nowMs()
  if (outcome.is === 'fault' && 'code' in outcome) stopIfTakenOver(outcome.code)
  if (outcome.is === 'hungUp') deps.writer.hungUp(run, 'cause' in outcome ? outcome : {}, deps.nowMs())
  else if (state.pending?.do === 'hangup') deps.writer.hungUp(run, {}, deps.nowMs())
  return { outcome }
}

/** Faults of the link, not of the call: this segment ends here, and the retry attaches to what the switch still holds. */
function stopIfTakenOver(code: string): void {
  if (code === 'switch.fenced' || code === 'switch.detached') throw new Fenced()
  if (code === 'switch.away' || code === 'switch.notAttached') throw new Error(`the switch cannot be reached: ${code}`)
}
