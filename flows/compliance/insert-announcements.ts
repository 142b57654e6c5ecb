import { type Program, endStep, retarget } from '../compile/program'
import type { GateId } from '../model/command'
import type { CommandStep, Step, StepId } from '../model/plan'
import type { LocalText } from '../model/text'
import { aiDisclosureText, identifyText, optOutText, recordingNoticeText } from './announcements'
import { type Gate, provenance } from './gate'
import { aiDisclosure } from './gates/ai-disclosure'
import { identify } from './gates/identify'
import { optOut } from './gates/opt-out'
import { recordingNotice } from './gates/recording-notice'
import { isRecordingStart, lackingFrom, lacksIn } from './insert-audible'

const answers = ['answered', 'machine'] as const

/**
 * Between an answer and the first words: who calls, that a computer speaks, how to refuse; before a recording, that
 * there is one. What the author placed by hand, in time on every path, is not added again.
 */
export function insertAnnouncements(program: Program): Program {
  return beforeRecordings(behindEntry(behindAnswers(program)))
}

function opening({ settings, optOutKey }: Program): readonly { readonly gate: Gate; readonly text: LocalText }[] {
  return [
    { gate: identify, text: identifyText(settings.callerName) },
    { gate: aiDisclosure, text: aiDisclosureText },
    { gate: optOut, text: optOutText(optOutKey) },
  ]
}

function behindAnswers(program: Program): Program {
  const wanted = opening(program)
  const lacks = lacksIn(program.steps)
  const steps: Record<StepId, Step> = { ...program.steps }
  for (const [id, step] of Object.entries(program.steps)) {
    if (step.kind !== 'command' || step.command.do !== 'dial') continue
    const on = { ...step.on }
    for (const answer of answers) {
      const target = on[answer]
      if (target === undefined) continue
      const missing = wanted.filter(({ gate }) => lacks(target, gate.id))
      on[answer] = missing.reduceRight((next, { gate, text }) => {
        const name = `${id}/${answer}/${gate.id}`
        steps[name] = announce(text, gate, next, step.node)
        return name
      }, target)
    }
    steps[id] = { ...step, on }
  }
  return { ...program, steps }
}

/** Somebody who called us hears who we are as well; how to refuse calls is no matter of theirs. */
function behindEntry(program: Program): Program {
  if (!program.startsLive) return program
  const steps: Record<StepId, Step> = { ...program.steps }
  const lacks = lacksIn(program.steps)
  const missing = opening(program).filter(({ gate }) => gate.id !== 'optOut' && lacks(program.entry, gate.id))
  const entry = missing.reduceRight((next, { gate, text }) => {
    const name = `${program.entry}/${gate.id}`
    steps[name] = announce(text, gate, next, program.entry)
    return name
  }, program.entry)
  return { ...program, steps, entry }
}

function beforeRecordings(program: Program): Program {
  const starts = Object.entries(program.steps).filter(([, step]) => isRecordingStart(step))
  if (starts.length === 0) return program
  const lacking = lackingFrom(program, 'recordingNotice')
  const recordings = starts.filter(([id]) => lacking.has(id))
  const notices = new Map(recordings.map(([id]) => [id, `${id}/recordingNotice`]))
  const steps: Record<StepId, Step> = {}
  for (const [id, step] of Object.entries(program.steps)) steps[id] = retarget(step, (to) => notices.get(to) ?? to)
  for (const [id, step] of recordings) steps[`${id}/recordingNotice`] = announce(recordingNoticeText, recordingNotice, id, step.node)
  return { ...program, steps }
}

function announce(text: LocalText, gate: Gate, next: StepId, node: string | undefined): CommandStep {
  const id: GateId = gate.id
  return {
    kind: 'command',
    command: { do: 'play', say: [{ text }], stopKeys: '', announce: id },
    // An announcement that cannot be spoken ends the call: nothing may be said instead of it.
    on: { '*': next, fault: endStep },
    node,
    inserted: provenance(gate),
  }
}
