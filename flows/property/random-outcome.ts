import type { Command } from '../model/command'
import type { Outcome } from '../model/outcome'

/** Some outcome that the command's driver might report, chosen by a number; now and then one that does not belong. */
export function randomOutcome(command: Command, pick: number, nowMs: number): Outcome {
  const choices: readonly Outcome[] = [
    ...possible(command, nowMs),
    { is: 'fault', code: 'x' },
    { is: 'done' },
    { is: 'hungUp', cause: pick % 2 ? 'NORMAL_CLEARING' : 'ALLOTTED_TIMEOUT', by: 'callee' },
  ]
  return choices[pick % choices.length] ?? { is: 'done' }
}

function possible(command: Command, nowMs: number): readonly Outcome[] {
  switch (command.do) {
    case 'check':
      return [
        { is: 'cleared', clearanceId: 'c' },
        { is: 'cleared', clearanceId: 'c' },
        { is: 'deferred', untilMs: nowMs + 1000, rule: 'r' },
        { is: 'blocked', rule: 'r' },
      ]
    case 'dial':
      return [{ is: 'answered' }, { is: 'answered' }, { is: 'answered' }, { is: 'machine' }, { is: 'busy' }, { is: 'noAnswer' }, { is: 'blocked', rule: 'r' }]
    case 'play':
      return [{ is: 'done' }, { is: 'done' }, { is: 'stopped', key: command.stopKeys.at(-1) ?? '9' }]
    case 'collect':
      return ['1', '2', '5', '9', '0', '20270101', '4111111111111111', '*1']
        .map((digits): Outcome => ({ is: 'collected', digits }))
        .concat([{ is: 'noInput' }, { is: 'noMatch', digits: '7' }, { is: 'tooMany', digits: '77' }])
    case 'listen':
      return [
        ...(command.intents ?? []).map(({ id }): Outcome => ({ is: 'heard', text: 'so', confidence: 1, intent: id })),
        { is: 'heard', text: 'so', confidence: 1 },
        { is: 'noInput' },
        { is: 'lowConfidence', text: 'hm', confidence: 0.1 },
        { is: 'digits', digits: '12' },
      ]
    case 'record':
      return [{ is: 'recorded', file: 'f', ms: 1 }, { is: 'silent' }, { is: 'done' }]
    case 'bridge':
      return [{ is: 'completed' }, { is: 'noAgent' }, { is: 'noAnswer' }, { is: 'failed' }]
    case 'message':
      return [{ is: 'sent' }, { is: 'failed', reason: 'x' }, { is: 'replied', text: 'yes' }, { is: 'timeout' }]
    case 'request':
      return ['done', 'notFound', 'success', 'serverError', 'slots', 'booked', 'taken', 'none', 'scheduled', 'whatever'].map((is) => ({
        is,
        output: { a: { b: 1 }, slot1: 's', label1: 'l' },
      }))
    case 'hangup':
    case 'wait':
      return [{ is: 'done' }]
  }
}
