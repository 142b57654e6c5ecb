import { exits, type Program } from '../compile/program'
import type { GateId } from '../model/command'
import type { Step, StepId } from '../model/plan'

type Steps = Readonly<Record<StepId, Step>>
const audible = new Set(['play', 'collect', 'listen', 'record', 'bridge'])
/** Announcements in the order in which they are spoken; one may be preceded by those before it. */
const order: readonly GateId[] = ['identify', 'aiDisclosure', 'recordingNotice', 'optOut']

export const announcedAs = (step: Step): GateId | undefined => (step.kind === 'command' && step.command.do === 'play' ? step.command.announce : undefined)

export const isRecordingStart = (step: Step): boolean => step.kind === 'command' && step.command.do === 'record' && step.command.action === 'start'

export type Predecessors = ReadonlyMap<StepId, readonly StepId[]>

/** Who leads to a step within one call: dials lead nowhere here, what follows them is the next call's matter. */
export function predecessors(steps: Steps): Predecessors {
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
export function needing(steps: Steps, gate: GateId, before: Predecessors): ReadonlySet<StepId> {
  const found = new Set<StepId>()
  for (const id of Object.keys(steps)) {
    const step = steps[id]
    if (step?.kind !== 'command' || !audible.has(step.command.do)) continue
    const announced = announcedAs(step)
    const isInTime = announced !== undefined && order.indexOf(announced) <= order.indexOf(gate)
    if (!isInTime) found.add(id)
  }
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
