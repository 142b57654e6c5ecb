import type { Flow } from '../model/flow'
import type { Plan, Speech, Step, StepId } from '../model/plan'
import { callerKind } from '../compliance/caller-kind'
import packRules from '../compliance/pack-rules.json'
import { isTemplate } from '../template/is-template'
import { hashPlan } from './hash'
import { exits, type Program } from './program'

/** The finished program as an immutable plan under the hash of its content. */
export function toPlan(flow: Flow, program: Program): Plan {
  const { settings, handlers } = program
  const steps = onlyReached(program)
  const content: Omit<Plan, 'hash'> = {
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
    prompts: Object.entries(steps).flatMap(([id, step]) => promptsOf(id, step)),
  }
  return { ...content, hash: hashPlan(content) }
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

/** What has to be rendered before the call; what holds variables is rendered per contact. */
function promptsOf(step: StepId, { kind, node, ...rest }: Step): Plan['prompts'] {
  if (kind !== 'command' || !('command' in rest)) return []
  const { command } = rest
  const speeches: readonly Speech[] = [
    ...('say' in command ? command.say : []),
    ...('whisper' in command ? command.whisper : []),
    ...('hold' in command ? command.hold : []),
    ...('filler' in command ? (command.filler ?? []) : []),
  ]
  return speeches.flatMap((speech) =>
    'text' in speech
      ? [
          {
            step,
            ...(node !== undefined && { node }),
            text: speech.text,
            ...(speech.voice && { voice: speech.voice }),
            dynamic: Object.values(speech.text).some((text) => isTemplate(text ?? '')),
          },
        ]
      : [],
  )
}
