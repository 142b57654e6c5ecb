import { exits, type Program } from '../compile/program'
import type { GateId } from '../model/command'
import type { Step, StepId } from '../model/plan'

type Steps = Readonly<Record<StepId, Step>>
const audible = new Set(['play', 'collect', 'listen', 'record', 'bridge'])
/** Announcements in the order in which they are spoken; one may be preceded by those before it. */
const order: readonly GateId[] = ['identify', 'aiDisclosure', 'recordingNotice', 'optOut']

export const announcedAs = (step: Step): GateId | undefined => (step.kind === 'command' && step.command.do === 'play' ? step.command.announce : undefined)

export const isRecordingStart = (step: Step): boolean => step.kind === 'command' && step.command.do === 'record' && step.command.action === 'start'

type Predecessors = ReadonlyMap<StepId, readonly StepId[]>

/** Who leads to a step within one call: dials lead nowhere here, what follows them is the next call's matter. */
function predecessors(steps: Steps): Predecessors {
  const before = new Map<StepId, StepId[]>()
  for (const id of Object.keys(steps)) {
    const step = steps[id]
    if (!step || (step.kind === 'command' && step.command.do === 'dial')) continue
    for (const next of exits(step)) {
      const list = before.get(next)
      if (list) list.push(id)
      else before.set(next, [id])
    }
  }
  return before
}

/**
 * Steps from which something would be heard before `gate` was announced. Backwards from what is heard, stopping at the
 * announcement and at dials, so each step is looked at once.
 */
function needing(steps: Steps, gate: GateId, before: Predecessors): ReadonlySet<StepId> {
  const found = new Set<StepId>()
  for (const [id, step] of Object.entries(steps)) if (isHeardBefore(step, gate)) found.add(id)
  const queue = [...found]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const previous of before.get(id) ?? []) {
      const step = steps[previous]
      if (found.has(previous) || !step || announcedAs(step) === gate) continue
      found.add(previous)
      queue.push(previous)
    }
  }
  return found
}

/** Whether something would be heard before `gate` was announced, were it to begin at a step. */
export type Lacks = (start: StepId, gate: GateId) => boolean

/** Steps behind an answer that are looked at one by one before all of them are looked at together. */
const nearMax = 40

/** Mostly something is heard, or the call is over, within a few steps; only where it is not are all paths looked at together. */
export function lacksIn(steps: Steps): Lacks {
  let before: Predecessors | undefined
  const found = new Map<GateId, ReadonlySet<StepId>>()
  return (start, gate) => {
    const near = lacksNear(steps, start, gate)
    if (near !== undefined) return near
    let needy = found.get(gate)
    if (!needy) {
      before ??= predecessors(steps)
      needy = needing(steps, gate, before)
      found.set(gate, needy)
    }
    return needy.has(start)
  }
}

/** Forwards from `start`, over the same edges as `needing` goes back; undefined when the end is not near. */
function lacksNear(steps: Steps, start: StepId, gate: GateId): boolean | undefined {
  const seen = new Set([start])
  for (const id of seen) {
    const step = steps[id]
    if (!step) continue
    if (isHeardBefore(step, gate)) return true
    if (announcedAs(step) === gate || (step.kind === 'command' && step.command.do === 'dial')) continue
    for (const next of exits(step)) seen.add(next)
    if (seen.size > nearMax) return undefined
  }
  return false
}

/** Heard itself, and neither this announcement nor one that may come before it. */
function isHeardBefore(step: Step, gate: GateId): boolean {
  if (step.kind !== 'command' || !audible.has(step.command.do)) return false
  const announced = announcedAs(step)
  return announced === undefined || order.indexOf(announced) > order.indexOf(gate)
}

/** Steps that some path reaches without having heard the announcement. */
export function lackingFrom({ steps, entry, handlers }: Program, gate: GateId): ReadonlySet<StepId> {
  const found = new Set<StepId>([entry, ...Object.values(handlers)])
  for (const id of found) {
    const step = steps[id]
    if (!step || announcedAs(step) === gate) continue
    for (const next of exits(step)) found.add(next)
  }
  return found
}
