import type { LowerContext } from '../../define'
import { causeSpeech } from '../../model/asking'
import type { BranchStep, CommandStep, Speech, Step, StepId } from '../../model/plan'
import type { GatherConfig } from './gather.node'
import { text } from './gather.text'

type Cause = 'noInput' | 'noMatch' | 'tooMany'
const causes = ['noInput', 'noMatch', 'tooMany'] as const
/** Starting over is no failed try, but nobody starts over for ever. */
const againMax = 10

/** One question per try and cause; each answer is checked, perhaps read back, then taken or asked for again. */
export function lowerGather(config: GatherConfig, { slug, to, step }: LowerContext): Readonly<Record<StepId, Step>> {
  const steps: Record<StepId, Step> = {}
  const value = `${slug}.value`
  const common = { noInput: text.defaultNoInput, noMatch: text.defaultNoMatch, tooMany: text.defaultTooMany } as const
  const prompts = { noInput: config.noInputPrompts, noMatch: config.noMatchPrompts, tooMany: config.tooManyPrompts } as const
  // While it listens a switch takes keys as they come: their number and set are looked at here.
  const needsForm = config.mode === 'both' && (config.digitsMin > 1 || config.allowed !== '')
  const needsCheck = config.validation !== 'none' || config.againKey !== ''

  steps[slug] = ask(1, [])
  for (let attempt = 2; attempt <= config.tries; attempt++) {
    for (const why of causes) steps[step(`${why}${attempt}`)] = ask(attempt, [causeSpeech(prompts[why], attempt, common[why])])
  }
  for (let attempt = 1; attempt <= config.tries; attempt++) {
    if (needsForm) steps[step(`form${attempt}`)] = form(attempt)
    if (needsCheck) steps[step(`check${attempt}`)] = check(attempt)
    if (config.readBack) steps[step(`readBack${attempt}`)] = readBack(attempt)
  }
  return steps

  function again(attempt: number, why: Cause): StepId {
    return attempt < config.tries ? step(`${why}${attempt + 1}`) : to(why)
  }

  function accepted(attempt: number): StepId {
    return config.readBack ? step(`readBack${attempt}`) : to('collected')
  }

  function ask(attempt: number, before: readonly Speech[]): CommandStep {
    const isLast = attempt === config.tries
    const answered = needsCheck ? step(`check${attempt}`) : accepted(attempt)
    const leaves = !needsCheck && !config.readBack
    return {
      kind: 'command',
      command: config.mode === 'digits' ? collect(before) : listen(before),
      on: {
        collected: answered,
        digits: needsForm ? step(`form${attempt}`) : answered,
        heard: answered,
        lowConfidence: again(attempt, 'noMatch'),
        noInput: again(attempt, 'noInput'),
        tooMany: again(attempt, 'tooMany'),
        '*': again(attempt, 'noMatch'),
      },
      save: { digits: value, text: value },
      ports: {
        ...(leaves && { collected: 'collected', heard: 'collected', ...(!needsForm && { digits: 'collected' }) }),
        ...(isLast && { noInput: 'noInput', tooMany: 'tooMany', lowConfidence: 'noMatch', '*': 'noMatch' }),
      },
      limit: { visits: againMax, to: to('noMatch'), port: 'noMatch' },
    }
  }

  function collect(before: readonly Speech[]): CommandStep['command'] {
    const { digitsMin, digitsMax, finishKey, firstMs, interDigitMs, totalMs, bargeIn, protectedMs, typeAhead, secret } = config
    const accepted = config.allowed || '0123456789'
    const allowed = config.againKey && !accepted.includes(config.againKey) ? accepted + config.againKey : config.allowed
    return {
      do: 'collect',
      say: [...before, { text: config.prompt }],
      digitsMin,
      digitsMax,
      allowed,
      finishKey,
      firstMs,
      interDigitMs,
      totalMs,
      bargeIn,
      protectedMs,
      typeAhead,
      secret,
    }
  }

  function listen(before: readonly Speech[]): CommandStep['command'] {
    const { speechStartMs, endOfSpeechMs, totalMs, speechBargeIn, finishKey, secret, mode, digitsMax } = config
    return {
      do: 'listen',
      say: [...before, { text: config.prompt }],
      speechStartMs,
      endOfSpeechMs,
      totalMs,
      bargeIn: speechBargeIn,
      digitsMax: mode === 'both' ? digitsMax : 0,
      finishKey,
      ...(secret && { secret }),
    }
  }

  function form(attempt: number): BranchStep {
    const { digitsMin, digitsMax, allowed, againKey } = config
    const answered = needsCheck ? step(`check${attempt}`) : accepted(attempt)
    const pattern = `[${allowed || '0123456789'}]{${digitsMin},${digitsMax}}`
    return {
      kind: 'branch',
      cases: [
        ...(againKey ? [{ when: { op: 'contains' as const, left: value, right: againKey }, to: answered }] : []),
        { when: { op: 'valid', left: value, form: 'pattern', pattern }, to: answered, ...(!needsCheck && !config.readBack && { port: 'collected' }) },
      ],
      otherwise: again(attempt, 'noMatch'),
      ...(attempt === config.tries && { otherwisePort: 'noMatch' }),
    }
  }

  function check(attempt: number): BranchStep {
    const first = attempt === 1 ? slug : step(`noMatch${attempt}`)
    const isLast = attempt === config.tries
    const valid =
      config.validation === 'none'
        ? []
        : [{ op: 'valid' as const, left: value, form: config.validation, ...(config.validation === 'pattern' && { pattern: config.pattern }) }]
    return {
      kind: 'branch',
      cases: [
        ...(config.againKey ? [{ when: { op: 'contains' as const, left: value, right: config.againKey }, to: first }] : []),
        { when: { op: 'all', of: [{ op: 'exists', left: value }, ...valid] }, to: accepted(attempt), ...(!config.readBack && { port: 'collected' }) },
      ],
      otherwise: again(attempt, 'noMatch'),
      ...(isLast && { otherwisePort: 'noMatch' }),
    }
  }

  /** 1 takes it; 2, silence or another key asks again. */
  function readBack(attempt: number): CommandStep {
    const isLast = attempt === config.tries
    return {
      kind: 'command',
      command: {
        do: 'collect',
        say: [{ text: config.readBackPrompt }],
        digitsMin: 1,
        digitsMax: 1,
        allowed: '12',
        finishKey: '',
        firstMs: config.firstMs,
        interDigitMs: 1000,
        totalMs: config.firstMs + 1000,
        bargeIn: true,
        protectedMs: 0,
        typeAhead: false,
        secret: false,
      },
      on: { 'collected:1': to('collected'), '*': again(attempt, 'noMatch') },
      ports: { 'collected:1': 'collected', ...(isLast && { '*': 'noMatch' }) },
    }
  }
}
