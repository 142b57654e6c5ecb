import type { GateId } from '../../model/command'
import type { CommandStep, Plan, PlanContent, Step } from '../../model/plan'
import { type Edge, type PlanGraph, pathTo, trace } from './edges'
import type { Violation } from './violation'

const audible: ReadonlySet<string> = new Set(['play', 'collect', 'listen', 'record', 'bridge'])

const isAudible = (step: Step | undefined): step is CommandStep => step?.kind === 'command' && audible.has(step.command.do)

const isDial = (step: Step | undefined): boolean => step?.kind === 'command' && step.command.do === 'dial'

const isRecordingStart = (step: Step | undefined): boolean => step?.kind === 'command' && step.command.do === 'record' && step.command.action === 'start'

/** Edges on which the line comes alive. */
export function answers({ steps, out }: PlanGraph): readonly Edge[] {
  const found: Edge[] = []
  for (const [at, step] of steps.entries()) {
    if (!isDial(step)) continue
    for (const label of ['answered', 'machine', '*']) found.push(...(out[at]?.filter((edge) => edge.label === label) ?? []))
  }
  return found
}

/** Nothing is heard on any path from an answer before the announcement has been spoken to its end. */
export function proveAnnounced(graph: PlanGraph, roots: readonly Edge[], rule: Announcement): readonly Violation[] {
  const { plan, steps, ids } = graph
  const passes = (edge: Edge) => {
    const step = steps[edge.fromAt]
    const isDone = edge.label !== 'fault' && step !== undefined && announces(plan, step, rule)
    // Who has just refused further calls need not be told how to.
    const isRefusal = rule.gate !== 'identify' && edge.to === plan.handlers.optOut
    return !isDone && !isDial(step) && !isRefusal
  }
  const trail = trace(graph, roots, passes)
  const found: Violation[] = []
  for (const at of trail.reached) {
    const step = steps[at]
    const matters = rule.gate === 'recordingNotice' ? isRecordingStart(step) : isAudible(step)
    if (!step || !matters || announces(plan, step, rule) || rule.before.some((other) => announces(plan, step, other))) continue
    found.push({ gate: rule.gate, step: ids[at] ?? '', why: rule.why, path: pathTo(trail, at) })
  }
  return found
}

export interface Announcement {
  readonly gate: GateId
  /** What the words must hold in every language of the plan. */
  readonly holds: (plan: PlanContent, text: string, locale: Plan['locale']) => boolean
  /** Announcements that may come before this one. */
  readonly before: readonly Announcement[]
  readonly why: Violation['why']
}

function announces(plan: PlanContent, step: Step, { gate, holds }: Announcement): boolean {
  if (step.kind !== 'command' || step.command.do !== 'play' || step.command.announce !== gate) return false
  const { say } = step.command
  return plan.locales.every((locale) => say.some((part) => 'text' in part && holds(plan, part.text[locale] ?? '', locale)))
}

export const identity: Announcement = {
  gate: 'identify',
  holds: ({ callerName }, text, locale) => {
    const name = callerName[locale]
    return name !== undefined && name !== '' && text.includes(name)
  },
  before: [],
  why: { 'zh-CN': '有路径在表明身份之前就出声。', en: 'A path is heard before the caller said who is calling.' },
}

export const computerVoice: Announcement = {
  gate: 'aiDisclosure',
  holds: (_plan, text, locale) => (locale === 'en' ? /computer|automated|machine|artificial|\bAI\b|robot/i : /智能|机器|自动|合成|人工智能|AI/).test(text),
  before: [identity],
  why: { 'zh-CN': '有路径在说明是机器语音之前就继续通话。', en: 'A path goes on before it was said that a computer speaks.' },
}

export const recordingTold: Announcement = {
  gate: 'recordingNotice',
  holds: (_plan, text, locale) => (locale === 'en' ? /record/i : /录音/).test(text),
  before: [],
  why: { 'zh-CN': '有路径在告知录音之前就开始录音。', en: 'A path begins to record before it was said so.' },
}

export const optOutOffer: Announcement = {
  gate: 'optOut',
  holds: ({ optOutKey }, text) => text.includes(optOutKey),
  before: [identity, computerVoice, recordingTold],
  why: { 'zh-CN': '有路径在告知退订方法之前就继续通话。', en: 'A path goes on before it was said how to refuse further calls.' },
}
