import type { LowerContext } from '../../define'
import { causeSpeech } from '../../model/asking'
import type { CommandStep, Speech, StepId } from '../../model/plan'
import type { MenuConfig } from './menu.node'
import { text } from './menu.text'

/**
 * One collect per try and cause, so that the plan shows every sentence that can be heard and holds no counter:
 * `menu`, then `menu/noInput2` or `menu/noMatch2`, and so on.
 */
export function lowerMenu(config: MenuConfig, context: LowerContext): Readonly<Record<StepId, CommandStep>> {
  const keys = keysOf(config, context)
  const steps: Record<StepId, CommandStep> = { [context.slug]: collect(config, context, keys, 1, []) }
  for (let attempt = 2; attempt <= config.tries; attempt++) {
    const afterNoInput = [causeSpeech(config.noInputPrompts, attempt, text.defaultNoInput)]
    const afterNoMatch = [causeSpeech(config.noMatchPrompts, attempt, text.defaultNoMatch)]
    steps[context.step(`noInput${attempt}`)] = collect(config, context, keys, attempt, afterNoInput)
    steps[context.step(`noMatch${attempt}`)] = collect(config, context, keys, attempt, afterNoMatch)
  }
  return steps
}

/** What the keys mean, the same at every try. */
interface Keys {
  readonly allowed: string
  readonly on: Readonly<Record<string, StepId>>
  readonly ports: Readonly<Record<string, string>>
}

function keysOf({ keys }: MenuConfig, { to }: LowerContext): Keys {
  let allowed = ''
  const on: Record<string, StepId> = {}
  const ports: Record<string, string> = {}
  for (const { key } of keys) {
    allowed += key
    on[`collected:${key}`] = to(key)
    ports[`collected:${key}`] = key
  }
  return { allowed, on, ports }
}

function collect(config: MenuConfig, { slug, to, step }: LowerContext, { allowed, on, ports }: Keys, attempt: number, before: readonly Speech[]): CommandStep {
  const isLast = attempt === config.tries
  return {
    kind: 'command',
    command: {
      do: 'collect',
      say: [...before, { text: config.prompt }],
      digitsMin: 1,
      digitsMax: 1,
      allowed,
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
      ...on,
      noInput: isLast ? to('noInput') : step(`noInput${attempt + 1}`),
      '*': isLast ? to('noMatch') : step(`noMatch${attempt + 1}`),
    },
    save: { digits: `${slug}.key` },
    ports: { ...ports, ...(isLast && { noInput: 'noInput', '*': 'noMatch' }) },
  }
}
