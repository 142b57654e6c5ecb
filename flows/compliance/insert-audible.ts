import type { Step, StepId } from '../model/plan'

const audible = new Set(['play', 'collect', 'listen', 'record', 'bridge'])

/** Steps from which something can be heard before the next dial. Backwards from the audible ones, so it is linear. */
export function audibleFrom(steps: Readonly<Record<StepId, Step>>): ReadonlySet<StepId> {
  const before = new Map<StepId, StepId[]>()
  const found = new Set<StepId>()
  for (const [id, step] of Object.entries(steps)) {
    if (step.kind === 'command' && audible.has(step.command.do)) found.add(id)
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
