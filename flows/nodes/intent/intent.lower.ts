import type { LowerContext } from '../../define'
import { causeSpeech } from '../../model/asking'
import type { CommandStep, Speech, StepId } from '../../model/plan'
import type { IntentConfig } from './intent.node'
import { text } from './intent.text'

/** One listen per try and cause, as a menu has one collect. */
export function lowerIntent(config: IntentConfig, { slug, to, step }: LowerContext): Readonly<Record<StepId, CommandStep>> {
  const steps: Record<StepId, CommandStep> = { [slug]: listen(1, []) }
  for (let attempt = 2; attempt <= config.tries; attempt++) {
    steps[step(`noInput${attempt}`)] = listen(attempt, [causeSpeech(config.noInputPrompts, attempt, text.defaultNoInput)])
    steps[step(`lowConfidence${attempt}`)] = listen(attempt, [causeSpeech(config.lowConfidencePrompts, attempt, text.defaultLow)])
  }
  return steps

  function listen(attempt: number, before: readonly Speech[]): CommandStep {
    const isLast = attempt >= config.tries
    const again = (why: 'noInput' | 'lowConfidence') => (isLast ? to(why) : step(`${why}${attempt + 1}`))
    return {
      kind: 'command',
      command: {
        do: 'listen',
        say: [...before, { text: config.prompt }],
        speechStartMs: config.speechStartMs,
        endOfSpeechMs: config.endOfSpeechMs,
        totalMs: config.totalMs,
        bargeIn: true,
        digitsMax: 0,
        finishKey: '',
        intents: config.intents.map(({ id, examples, keywords }) => ({ id, examples, keywords })),
        confidenceMin: config.confidenceMin,
        ...(config.provider && { provider: config.provider }),
      },
      on: {
        ...Object.fromEntries(config.intents.map(({ id }) => [`heard:${id}`, to(id)])),
        noInput: again('noInput'),
        '*': again('lowConfidence'),
        fault: to('error'),
      },
      save: { text: `${slug}.heard`, ...Object.fromEntries(config.slots.map((name) => [`slots.${name}`, `${slug}.${name}`])) },
      ports: {
        ...Object.fromEntries(config.intents.map(({ id }) => [`heard:${id}`, id])),
        fault: 'error',
        ...(isLast && { noInput: 'noInput', '*': 'lowConfidence' }),
      },
    }
  }
}
