import type { Command } from '../model/command'
import type { Plan, Step, StepId } from '../model/plan'
import type { CallState, Finished, TraceEntry } from '../model/run'
import { holds } from './condition'
import { assign } from './assign'
import { commandsMax, pureStepsMax, visitsMax } from './limits'
import { renderCommand } from './render'
import { hungUp } from './route'
import { armOf } from './split-arm'

/** State and trace while one event is being worked off. */
export interface Walk {
  readonly state: CallState
  readonly trace: readonly TraceEntry[]
}

const inCall: readonly string[] = ['play', 'collect', 'listen', 'record', 'bridge']

/** Goes on at `id` through pure steps until a command waits for the world or the attempt is done. */
export function enter(plan: Plan, walk: Walk, id: StepId): Walk {
  let here = walk
  let at: StepId | null = id
  for (let count = 0; at !== null; count++) {
    if (count > pureStepsMax) return finish(here, { disposition: 'failed', outcome: 'engine-limit' })
    const step: Step | undefined = Object.hasOwn(plan.steps, at) ? plan.steps[at] : undefined
    if (!step) return finish(here, { disposition: 'failed', outcome: 'step-missing' })
    const visits = (here.state.visits[at] ?? 0) + 1
    here = { ...here, state: { ...here.state, at, visits: { ...here.state.visits, [at]: visits } } }
    if (step.limit && visits > step.limit.visits) {
      if (step.limit.port !== undefined) here = note(here, at, step, { port: step.limit.port, outcome: 'limit' })
      at = step.limit.to
      continue
    }
    if (visits > visitsMax || here.state.seq >= commandsMax) return finish(here, { disposition: 'failed', outcome: 'engine-limit' })
    if (step.kind === 'end') {
      here = note(here, at, step)
      return finish(here, ended(here.state, step))
    }
    if (step.kind === 'command') {
      // A line that is down needs no hanging up: the step answers itself.
      if (step.command.do === 'hangup' && here.state.call !== 'live') {
        at = step.on.done ?? step.on['*'] ?? null
        if (at === null) return finish(here, { disposition: here.state.reached ?? 'completed' })
        continue
      }
      // One line per attempt: a second call over a live one is our own mistake, not the callee's.
      if (step.command.do === 'dial' && here.state.call === 'live')
        return finish(note(here, at, step, { outcome: 'fault' }), { disposition: 'failed', outcome: 'dial-in-call' })
      if (!inCall.includes(step.command.do) || here.state.call === 'live') return issue(plan, here, step.command)
      // Nobody is on the line: the step goes where a hang-up would lead.
      const route = hungUp(plan, here.state, undefined)
      here = note(here, at, step, { outcome: 'hungUp' })
      if (route.to === null) return finish(here, { disposition: here.state.reached ?? 'completed', rule: here.state.rule })
      here = { ...here, state: { ...here.state, handled: [...here.state.handled, route.handler ?? 'hangup'] } }
      at = route.to
      continue
    }
    const next = pure(plan, here, at, step)
    here = next.walk
    at = next.to
  }
  return here
}

function pure(plan: Plan, walk: Walk, at: StepId, step: Exclude<Step, { kind: 'end' | 'command' }>): { walk: Walk; to: StepId | null } {
  switch (step.kind) {
    case 'branch': {
      const found = step.cases.find(({ when }) => holds(when, walk.state))
      const port = found ? found.port : step.otherwisePort
      return { walk: note(walk, at, step, { port }), to: found ? found.to : step.otherwise }
    }
    case 'split': {
      const arm = armOf(step, at, walk.state.contactKey)
      return { walk: note(walk, at, step, { port: arm?.name }), to: arm?.to ?? null }
    }
    case 'set':
      return { walk: note({ ...walk, state: assign(plan, walk.state, step) }, at, step, { port: step.port }), to: step.to }
  }
}

function issue(plan: Plan, walk: Walk, template: Parameters<typeof renderCommand>[2]): Walk {
  const command: Command = renderCommand(plan, walk.state, template)
  return { ...walk, state: { ...walk.state, seq: walk.state.seq + 1, pending: command } }
}

function ended(state: CallState, step: Extract<Step, { kind: 'end' }>): Finished {
  return {
    disposition: step.disposition === 'asReached' ? (state.reached ?? 'completed') : step.disposition,
    ...(step.outcome !== undefined && { outcome: step.outcome }),
    ...(step.tags !== undefined && { tags: step.tags }),
    ...(state.rule !== undefined && { rule: state.rule }),
  }
}

/** The attempt is decided. A line that still lives is hung up first, so that no call outlives its attempt. */
export function finish(walk: Walk, finished: Finished): Walk {
  const { state } = walk
  if (state.call === 'live') {
    return { ...walk, state: { ...state, at: null, seq: state.seq + 1, pending: { do: 'hangup' }, ending: finished } }
  }
  const { ending: _ending, ...rest } = state
  return { ...walk, state: { ...rest, at: null, pending: null, done: finished } }
}

export function note(walk: Walk, step: StepId, { kind, node, ...rest }: Step, more: Partial<TraceEntry> = {}): Walk {
  const { seq, nowMs } = walk.state
  const part = walk.trace.filter((entry) => entry.seq === seq).length
  const what = kind === 'command' && 'command' in rest ? rest.command.do : (kind as 'branch' | 'set' | 'split' | 'end')
  const entry: TraceEntry = {
    seq,
    part,
    step,
    ...(node !== undefined && { node }),
    kind: what,
    ...(more.port !== undefined && { port: more.port }),
    ...(more.outcome !== undefined && { outcome: more.outcome }),
    ...(more.detail !== undefined && { detail: more.detail }),
    atMs: nowMs,
  }
  return { ...walk, trace: [...walk.trace, entry] }
}
