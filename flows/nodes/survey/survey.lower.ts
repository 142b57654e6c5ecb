import type { LowerContext } from '../../define'
import type { CommandStep, Step, StepId } from '../../model/plan'
import type { SurveyConfig } from './survey.node'
import { text } from './survey.text'

/** One collect per try, then the range is checked, then a low score may be asked about. */
export function lowerSurvey(config: SurveyConfig, { slug, to, step }: LowerContext): Readonly<Record<StepId, Step>> {
  const steps: Record<StepId, Step> = {}
  const score = `${slug}.score`
  const hasFollowUp = Object.values(config.followUp).some(Boolean)
  const answered = hasFollowUp ? step('low') : to('answered')
  for (let attempt = 1; attempt <= config.tries; attempt++) {
    const isLast = attempt === config.tries
    const again = isLast ? to('noInput') : step(`try${attempt + 1}`)
    const range = step(`range${attempt}`)
    steps[attempt === 1 ? slug : step(`try${attempt}`)] = ask(attempt > 1, isLast, again, range)
    steps[range] = {
      kind: 'branch',
      cases: [
        {
          when: {
            op: 'all',
            of: [
              { op: 'atLeast', left: score, right: 1 },
              { op: 'atMost', left: score, right: config.scale },
            ],
          },
          to: answered,
          ...(!hasFollowUp && { port: 'answered' }),
        },
      ],
      otherwise: again,
      ...(isLast && { otherwisePort: 'noInput' }),
    }
  }
  if (!hasFollowUp) return steps
  return { ...steps, ...followUp() }

  function ask(isAgain: boolean, isLast: boolean, again: StepId, range: StepId): CommandStep {
    const isTen = config.scale === 10
    return {
      kind: 'command',
      command: {
        do: 'collect',
        say: [...(isAgain ? [{ text: text.again }] : []), { text: config.question }],
        digitsMin: 1,
        digitsMax: isTen ? 2 : 1,
        allowed: isTen ? '1234567890' : '12345',
        finishKey: isTen ? '#' : '',
        firstMs: config.firstMs,
        interDigitMs: 1500,
        totalMs: config.firstMs + 3000,
        bargeIn: true,
        protectedMs: 0,
        typeAhead: false,
        secret: false,
      },
      on: { collected: range, '*': again },
      save: { digits: score },
      ...(isLast && { ports: { '*': 'noInput' } }),
    }
  }

  function followUp(): Record<StepId, Step> {
    return {
      [step('low')]: {
        kind: 'branch',
        cases: [{ when: { op: 'atMost', left: score, right: config.followUpMax }, to: step('why') }],
        otherwise: to('answered'),
        otherwisePort: 'answered',
      },
      [step('why')]: { kind: 'command', command: { do: 'play', say: [{ text: config.followUp }], stopKeys: '' }, on: { '*': step('reason') } },
      [step('reason')]: {
        kind: 'command',
        command: { do: 'record', action: 'message', beep: true, maxMs: 60_000, silenceStopMs: 4000, stereo: false },
        on: { '*': to('answered') },
        ports: { '*': 'answered' },
        save: { file: `${slug}.reason` },
      },
    }
  }
}
