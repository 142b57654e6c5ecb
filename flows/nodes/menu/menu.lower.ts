import type { LowerContext } from '../../define'
import { causeSpeech } from '../../model/asking'
import type { CommandStep, Speech, StepId } from '../../model/plan'
import type { MenuConfig } from './menu.node'
import { text } from './menu.text'

type Cause = 'noInput' | 'noMatch'

/**
 * One collect per try and cause, so that the plan shows every sentence that can be heard and holds no counter:
 * `menu`, then `menu/noInput2` or `menu/noMatch2`, and so on.
 */
export function lowerMenu(config: MenuConfig, { slug, to, step }: LowerContext): Readonly<Record<StepId, CommandStep>> {
  const steps: Record<StepId, CommandStep> = { [slug]: collect(1, []) }
  for (let attempt = 2; attempt <= config.tries; attempt++) {
    steps[step(`noInput${attempt}`)] = collect(attempt, [causeSpeech(config.noInputPrompts, attempt, text.defaultNoInput)])
    steps[step(`noMatch${attempt}`)] = collect(attempt, [causeSpeech(config.noMatchPrompts, attempt, text.defaultNoMatch)])
  }
  return steps

  function collect(attempt: number, before: readonly Speech[]): CommandStep {
    const again = (why: Cause) => (attempt < config.tries ? step(`${why}${attempt + 1}`) : to(why))
    const isLast = attempt === config.tries
    return {
      kind: 'command',
      command: {
        do: 'collect',
        say: [...before, { text: config.prompt }],
        digitsMin: 1,
        digitsMax: 1,
        allowed: config.keys.map(({ key }) => key).join(''),
        finishKey: '',
        firstMs: config.firstMs,
        interDigitMs: 1000,
        totalMs: config.firstMs + 1000,
        bargeIn: config.bargeIn,
        protectedMs: 0,
        typeAhead: false,
        secret: false,
      },
      on: {
        ...Object.fromEntries(config.keys.map(({ key }) => [`collected:${key}`, to(key)])),
        noInput: again('noInput'),
        '*': again('noMatch'),
      },
      save: { digits: `${slug}.key` },
      ports: {
        ...Object.fromEntries(config.keys.map(({ key }) => [`collected:${key}`, key])),
        ...(isLast && { noInput: 'noInput', '*': 'noMatch' }),
      },
    }
  }
}
