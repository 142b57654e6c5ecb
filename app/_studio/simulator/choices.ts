import { answerTo, type Command, commonOutcome, type Outcome, type Step } from '../../../flows/index'
import type { Text } from '../../../flows/model/text'
import { outcomeText } from '../text/outcome.text'

/** Something that may happen next, as a button. */
export interface Choice {
  readonly id: string
  readonly name: Text
  readonly outcome: Outcome
  readonly isMain?: boolean
}

const hangsUp: Choice = { id: 'hungUp', name: outcomeText.hungUp, outcome: { is: 'hungUp', cause: 'NORMAL_CLEARING', by: 'callee' } }
const breaks: Choice = { id: 'fault', name: outcomeText.fault, outcome: { is: 'fault', code: 'simulated' } }

/** What can come of a command; a new command does not compile until it is answered here. */
export function choicesFor(command: Command, step: Step | undefined, nowMs: number): readonly Choice[] {
  const named = (name: keyof typeof outcomeText, is: string, isMain = false): readonly Choice[] => {
    const outcome = answerTo(command, { is }, nowMs)
    return outcome ? [{ id: name, name: outcomeText[name], outcome, isMain }] : []
  }
  const usual = commonOutcome(command)
  switch (command.do) {
    case 'check':
      return [...named('cleared', 'cleared', true), ...named('deferred', 'deferred'), ...named('mustNot', 'blocked')]
    case 'dial':
      return [
        ...named('answered', 'answered', true),
        ...named('machine', 'machine'),
        ...named('busy', 'busy'),
        ...named('noAnswer', 'noAnswer'),
        ...named('rejected', 'rejected'),
        ...named('unreachable', 'unreachable'),
        ...named('lineFails', 'failed'),
      ]
    case 'play':
      return [
        ...named('listened', 'done', true),
        ...[...command.stopKeys].map((key): Choice => ({ id: `key${key}`, name: keyName(key), outcome: { is: 'stopped', key } })),
        hangsUp,
        breaks,
      ]
    case 'collect':
      return [...named('noKey', 'noInput'), hangsUp, breaks]
    case 'listen':
      return [...named('silent', 'noInput'), ...named('notUnderstood', 'lowConfidence'), hangsUp, breaks]
    case 'record':
      return command.action === 'message'
        ? [...named('recorded', 'recorded', true), ...named('silence', 'silent'), hangsUp]
        : [{ id: 'done', name: outcomeText.goesOn, outcome: usual, isMain: true }, hangsUp]
    case 'bridge':
      return [
        ...named('agentTalks', 'completed', true),
        ...named('noAgent', 'noAgent'),
        ...named('agentAway', 'noAnswer'),
        ...named('transferFails', 'failed'),
        hangsUp,
      ]
    case 'hangup':
      return named('hangUp', 'done', true)
    case 'message':
      return [
        ...named('sent', 'sent', command.replyWaitMs === 0),
        ...named('notSent', 'failed'),
        ...(command.replyWaitMs > 0 ? named('noReply', 'timeout') : []),
      ]
    case 'request':
      return [...requestChoices(step, usual), breaks]
    case 'wait':
      return named('timePasses', 'done', true)
  }
}

/** Systems answer in words of their own: the step knows which ones it goes on from. */
function requestChoices(step: Step | undefined, usual: Outcome): readonly Choice[] {
  const known = step?.kind === 'command' ? Object.keys(step.on).filter((is) => !['*', 'hungUp', 'fault'].includes(is)) : []
  const words: Readonly<Record<string, Text>> = outcomeText
  return [...new Set([usual.is, ...known])].map((is) => ({
    id: is,
    name: words[is] ?? { 'zh-CN': is, en: is },
    outcome: is === usual.is ? usual : { is, output: {} },
    isMain: is === usual.is,
  }))
}

export function keyName(key: string): Text {
  return { 'zh-CN': `按 ${key}`, en: `Press ${key}` }
}
