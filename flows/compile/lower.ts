import type { FlowSettings } from '../define'
import type { Flow } from '../model/flow'
import type { Step, StepId } from '../model/plan'
import type { ReadNode } from '../validate/read-nodes'
import { type Program, endStep } from './program'

/** Nodes → steps. Called only for flows without errors, so every node and target is there. */
export function lower(flow: Flow, nodes: ReadonlyMap<string, ReadNode>, entry: ReadNode, settings: FlowSettings): Program {
  const steps: Record<StepId, Step> = {}
  for (const { slug, node, definition, config } of nodes.values()) {
    const lowered = definition.lower(config, {
      slug,
      settings,
      to: (port) => node.on?.[port] ?? endStep,
      step: (name) => `${slug}/${name}`,
    })
    for (const [id, step] of Object.entries(lowered)) steps[id] = { ...step, node: slug }
  }
  steps[endStep] = { kind: 'command', command: { do: 'hangup' }, on: { '*': `${endStep}/end` } }
  steps[`${endStep}/end`] = { kind: 'end', disposition: 'asReached' }
  return {
    settings,
    entry: entry.slug,
    startsLive: entry.definition.startsLive?.(entry.config) ?? false,
    steps,
    handlers: flow.handlers ?? {},
    optOutKey: '9',
  }
}
