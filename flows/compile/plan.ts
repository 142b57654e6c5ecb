import type { Flow } from '../model/flow'
import type { Plan, PlanContent, Speech, Step, StepId } from '../model/plan'
import { callerKind } from '../compliance/caller-kind'
import { type LocalText, locales } from '../model/text'
import packRules from '../compliance/pack-rules.json'
import { isTemplate } from '../template/is-template'
import { exits, type Program } from './program'

/** The finished program as what a plan says. */
export function toContent(flow: Flow, program: Program): PlanContent {
  const { settings, handlers } = program
  const steps = onlyReached(program)
  return {
    format: 1,
    engine: 1,
    name: flow.name,
    purpose: settings.purpose,
    ...callerKind(settings),
    locale: settings.locale,
    locales: settings.locales,
    ...(settings.voice && { voice: settings.voice }),
    callerName: settings.callerName,
    variables: flow.variables ?? [],
    entry: program.entry,
    ...(program.startsLive && { startsLive: true }),
    steps,
    handlers: {
      ...(handlers.onHangup && { hangup: handlers.onHangup }),
      ...(handlers.onError && { error: handlers.onError }),
      ...(handlers.onOptOut && { optOut: handlers.onOptOut }),
      ...(handlers.onMaxDuration && { maxDuration: handlers.onMaxDuration }),
    },
    optOutKey: program.optOutKey,
    maxCallMs: settings.maxCallMs,
    packs: packRules.packs,
    prompts: promptsOf(steps),
  }
}

/** Steps that nothing leads to are left out: they would only lengthen the proof. */
function onlyReached({ steps, entry, handlers }: Program): Record<StepId, Step> {
  const kept = new Set<StepId>([entry, ...Object.values(handlers)])
  for (const id of kept) {
    const step = steps[id]
    if (step) for (const next of exits(step)) kept.add(next)
  }
  return Object.fromEntries(Object.entries(steps).filter(([id]) => kept.has(id)))
}

type Prompt = Plan['prompts'][number]

/** What has to be rendered before the call; what holds variables is rendered per contact. */
function promptsOf(steps: Plan['steps']): Plan['prompts'] {
  const prompts: Prompt[] = []
  for (const [id, step] of Object.entries(steps)) {
    if (step.kind !== 'command') continue
    const { command } = step
    if ('say' in command) add(id, step, command.say)
    if ('whisper' in command) add(id, step, command.whisper)
    if ('hold' in command) add(id, step, command.hold)
    if ('filler' in command && command.filler) add(id, step, command.filler)
  }
  return prompts

  function add(step: StepId, { node }: Step, speeches: readonly Speech[]): void {
    for (const speech of speeches) {
      if (!('text' in speech)) continue
      const { text, voice } = speech
      prompts.push({ step, ...(node !== undefined && { node }), text, ...(voice && { voice }), dynamic: isDynamic(text) })
    }
  }
}

function isDynamic(text: LocalText): boolean {
  for (const locale of locales) if (isTemplate(text[locale] ?? '')) return true
  return false
}
