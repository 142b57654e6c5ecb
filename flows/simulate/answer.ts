import type { Command, CommandKind, ListenCommand } from '../model/command'
import type { Outcome } from '../model/outcome'
import { judgeKeys, takeKeys } from '../run/judge-keys'
import { understand } from '../understand/understand'
import type { Answer } from './script'

const outcomes: Readonly<Record<CommandKind, readonly string[]>> = {
  check: ['cleared', 'deferred', 'blocked'],
  dial: ['answered', 'machine', 'busy', 'noAnswer', 'rejected', 'unreachable', 'failed', 'blocked'],
  play: ['done', 'stopped'],
  collect: ['collected', 'noInput', 'noMatch', 'tooMany'],
  listen: ['heard', 'digits', 'noInput', 'lowConfidence'],
  record: ['recorded', 'silent'],
  bridge: ['completed', 'noAgent', 'noAnswer', 'failed'],
  hangup: ['done'],
  message: ['sent', 'failed', 'replied', 'timeout'],
  request: [],
  wait: ['done'],
}
const inCall: readonly CommandKind[] = ['play', 'collect', 'listen', 'record', 'bridge']
/** What goes wrong with these has a name of its own; time passes by itself. */
const neverFails: readonly CommandKind[] = ['check', 'dial', 'hangup', 'wait']

/** The outcome that an answer gives to a command, undefined when it does not fit and waits for a later one. */
export function answerTo(command: Command, answer: Answer, nowMs: number): Outcome | undefined {
  if (answer.hangUp) return inCall.includes(command.do) ? { is: 'hungUp', cause: 'NORMAL_CLEARING', by: 'callee' } : undefined
  if (answer.press !== undefined) return pressed(command, answer.press)
  if (answer.say !== undefined)
    return command.do === 'listen'
      ? said(command, answer.say)
      : command.do === 'message' && command.replyWaitMs > 0
        ? { is: 'replied', text: answer.say }
        : undefined
  const { is } = answer
  if (is === undefined) return undefined
  if (is === 'fault') return neverFails.includes(command.do) ? undefined : { is: 'fault', code: 'simulated' }
  if (command.do === 'request') return { is, output: answer.output ?? {} }
  if (!outcomesOf(command).includes(is)) return undefined
  return { ...wellFormed(command, is, nowMs), ...answer.with } as Outcome
}

/** Only a message comes to something by itself; a recording of the call just starts and stops. */
function outcomesOf(command: Command): readonly string[] {
  return command.do === 'record' && command.action !== 'message' ? ['done'] : outcomes[command.do]
}

/** What happens when the script says nothing. */
export function commonOutcome(command: Command): Outcome {
  switch (command.do) {
    case 'check':
      return { is: 'cleared', clearanceId: 'simulated' }
    case 'dial':
      return { is: 'answered' }
    case 'play':
    case 'hangup':
    case 'wait':
      return { is: 'done' }
    case 'collect':
    case 'listen':
      return { is: 'noInput' }
    case 'record':
      return command.action === 'message' ? { is: 'recorded', file: 'simulated.wav', ms: 5000 } : { is: 'done' }
    case 'bridge':
      return { is: 'completed' }
    case 'message':
      return command.replyWaitMs > 0 ? { is: 'timeout' } : { is: 'sent' }
    case 'request':
      return {
        is: commonAnswer[`${command.target}/${command.operation}`] ?? (command.target === 'http' ? 'success' : 'done'),
        output: commonOutput[`${command.target}/${command.operation}`] ?? {},
      }
  }
}

const commonAnswer: Readonly<Record<string, string>> = {
  'calendar/slots': 'slots',
  'calendar/book': 'booked',
  'calendar/move': 'booked',
  'callback/schedule': 'scheduled',
}
const commonOutput: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'calendar/slots': { slot1: 's1', label1: '10:00', slot2: 's2', label2: '15:00' },
  'calendar/book': { label: '10:00' },
  'calendar/move': { label: '10:00' },
}

function pressed(command: Command, keys: string): Outcome | undefined {
  if (command.do === 'play') {
    const [key = ''] = keys
    return keys.length === 1 && command.stopKeys.includes(key) ? { is: 'stopped', key } : undefined
  }
  if (command.do === 'collect') return judgeKeys(command, takeKeys(command, keys))
  if (command.do === 'message') return command.replyWaitMs > 0 ? { is: 'replied', text: keys } : undefined
  if (command.do !== 'listen' || command.digitsMax === 0) return undefined
  const { digits } = takeKeys(command, keys)
  return digits === '' ? { is: 'noInput' } : { is: 'digits', digits }
}

function said(command: ListenCommand, text: string): Outcome {
  if (!command.intents) return { is: 'heard', text, confidence: 0.9 }
  const { intent, confidence } = understand(text, command.intents)
  return intent !== undefined && confidence >= (command.confidenceMin ?? 0)
    ? { is: 'heard', text, confidence, intent }
    : { is: 'lowConfidence', text, confidence }
}

/** Fields that an outcome cannot do without. */
function wellFormed(command: Command, is: string, nowMs: number): object {
  const cause: Readonly<Record<string, string>> = {
    busy: 'USER_BUSY',
    noAnswer: 'NO_ANSWER',
    rejected: 'CALL_REJECTED',
    unreachable: 'SUBSCRIBER_ABSENT',
    failed: 'NETWORK_OUT_OF_ORDER',
  }
  if (command.do === 'dial') return { is, ...(cause[is] && { cause: cause[is] }), ...(is === 'blocked' && { rule: 'simulated' }) }
  if (is === 'deferred') return { is, untilMs: nowMs + 3_600_000, rule: 'simulated' }
  if (is === 'blocked') return { is, rule: 'simulated' }
  if (is === 'failed' && command.do === 'message') return { is, reason: 'simulated' }
  if (is === 'recorded') return { is, file: 'simulated.wav', ms: 5000 }
  return { is, ...(['noMatch', 'tooMany', 'collected', 'digits'].includes(is) && { digits: '' }), ...(is === 'lowConfidence' && { text: '', confidence: 0 }) }
}
