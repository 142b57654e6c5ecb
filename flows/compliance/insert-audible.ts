import type { Program } from '../compile/program'
import type { GateId } from '../model/command'
import type { Step, StepId } from '../model/plan'

type Steps = Readonly<Record<StepId, Step>>
const audible = new Set(['play', 'collect', 'listen', 'record', 'bridge'])
/** Announcements in the order in which they are spoken; one may be preceded by those before it. */
const order: readonly GateId[] = ['identify', 'aiDisclosure', 'recordingNotice', 'optOut']

export const announcedAs = (step: Step): GateId | undefined => (step.kind === 'command' && step.command.do === 'play' ? step.command.announce : undefined)

export const isRecordingStart = (step: Step): boolean => step.kind === 'command' && step.command.do === 'record' && step.command.action === 'start'

/**
 * Steps from which something would be heard before `gate` was announced. Backwards from what is heard, stopping at the
 * announcement and at dials, so each step is looked at once.
 */
export function needing(steps: Steps, gate: GateId): ReadonlySet<StepId> {
  const before = new Map<StepId, StepId[]>()
  const found = new Set<StepId>()
  for (const [id, step] of Object.entries(steps)) {
    const announced = announcedAs(step)
    if (announced === gate) continue
    const comesEarlier = announced !== undefined && order.indexOf(announced) < order.indexOf(gate)
    if (step.kind === 'command' && audible.has(step.command.do) && !comesEarlier) found.add(id)
    for (const next of nextOf(step)) {
      const list = before.get(next)
      if (list) list.push(id)
      else before.set(next, [id])
    }
  }
  const queue = [...found]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const previous of before.get(id) ?? []) {
      if (found.has(previous)) continue
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
    for (const next of step.kind === 'command' ? [...Object.values(step.on), ...(step.limit ? [step.limit.to] : [])] : nextOf(step)) found.add(next)
  }
  return found
}

function nextOf(step: Step): readonly StepId[] {
  const limit = step.limit ? [step.limit.to] : []
  switch (step.kind) {
    case 'command':
      // What follows the next dial is that dial's matter.
      return step.command.do === 'dial' ? [] : [...Object.values(step.on), ...limit]
    case 'branch':
      return [...step.cases.map(({ to }) => to), step.otherwise, ...limit]
    case 'set':
      return [step.to, ...limit]
    case 'split':
      return [...step.arms.map(({ to }) => to), ...limit]
    case 'end':
      return []
  }
}
