import type { Command, Outcome } from '../../../flows/index'
import type { Text } from '../../../flows/model/text'

/** Something that may happen next, as a button. */
export interface Choice {
  readonly id: string
  readonly name: Text
  readonly outcome: Outcome
  /** What it takes on the session's clock. */
  readonly tookMs: number
  readonly isMain?: boolean
}

const hangsUp: Choice = {
  id: 'hungUp',
  name: { 'zh-CN': '对方挂断', en: 'They hang up' },
  outcome: { is: 'hungUp', cause: 'NORMAL_CLEARING', by: 'callee' },
  tookMs: 2_000,
}
const breaks: Choice = { id: 'fault', name: { 'zh-CN': '出现故障', en: 'Something breaks' }, outcome: { is: 'fault', code: 'simulated' }, tookMs: 1_000 }
const choice = (id: string, zh: string, en: string, outcome: Outcome, tookMs: number, isMain = false): Choice => ({
  id,
  name: { 'zh-CN': zh, en },
  outcome,
  tookMs,
  isMain,
})

/** What can come of a command; a new command does not compile until it is answered here. */
export function choicesFor(command: Command, nowMs: number): readonly Choice[] {
  switch (command.do) {
    case 'check':
      return [
        choice('cleared', '放行', 'Cleared', { is: 'cleared', clearanceId: 'simulator' }, 10, true),
        choice('deferred', '现在不能打，顺延', 'Not now, later', { is: 'deferred', untilMs: nowMs + 3_600_000, rule: 'simulated' }, 10),
        choice('blocked', '禁止拨打', 'Must not be called', { is: 'blocked', rule: 'simulated' }, 10),
      ]
    case 'dial':
      return [
        choice('answered', '接听', 'They answer', { is: 'answered' }, 8_000, true),
        choice('machine', '语音信箱', 'A machine answers', { is: 'machine' }, 12_000),
        choice('busy', '忙线', 'Busy', { is: 'busy', cause: 'USER_BUSY' }, 2_000),
        choice('noAnswer', '无应答', 'No answer', { is: 'noAnswer', cause: 'NO_ANSWER' }, command.ringMs),
        choice('rejected', '拒接', 'They reject', { is: 'rejected', cause: 'CALL_REJECTED' }, 4_000),
        choice('unreachable', '无法接通', 'Unreachable', { is: 'unreachable', cause: 'UNALLOCATED_NUMBER' }, 3_000),
        choice('failed', '线路故障', 'The line fails', { is: 'failed', cause: 'NETWORK_OUT_OF_ORDER' }, 1_000),
      ]
    case 'play':
      return [
        choice('done', '听完', 'They listen', { is: 'done' }, 4_000, true),
        ...(command.stopKeys ? [...command.stopKeys].map((key) => choice(`key${key}`, `按 ${key} 打断`, `Press ${key}`, { is: 'stopped', key }, 1_500)) : []),
        hangsUp,
        breaks,
      ]
    case 'collect':
      return [choice('noInput', '不按键', 'No key', { is: 'noInput' }, command.totalMs), hangsUp, breaks]
    case 'listen':
      return [
        choice('noInput', '不说话', 'They say nothing', { is: 'noInput' }, command.totalMs),
        choice('low', '没听清', 'Not understood', { is: 'lowConfidence', text: '…', confidence: 0.2 }, 3_000),
        hangsUp,
        breaks,
      ]
    case 'record':
      return [
        choice('recorded', '录到声音', 'Recorded', { is: 'recorded', file: 'simulated.wav', ms: 3_000 }, 3_000, true),
        choice('done', '继续', 'Go on', { is: 'done' }, 10),
        choice('silent', '没有声音', 'Silence', { is: 'silent' }, 3_000),
        hangsUp,
      ]
    case 'bridge':
      return [
        choice('completed', '坐席接听并通话', 'An agent talks', { is: 'completed' }, 60_000, true),
        choice('noAgent', '没有坐席', 'No agent', { is: 'noAgent' }, 1_000),
        choice('noAnswer', '坐席未接', 'The agent does not answer', { is: 'noAnswer' }, command.ringMs),
        choice('failed', '转接失败', 'Transfer fails', { is: 'failed' }, 1_000),
        hangsUp,
      ]
    case 'hangup':
      return [choice('done', '挂断', 'Hang up', { is: 'done' }, 100, true)]
    case 'message':
      return [
        choice('sent', '发送成功', 'Sent', { is: 'sent' }, 500, true),
        choice('failed', '发送失败', 'Not sent', { is: 'failed', reason: 'simulated' }, 500),
        ...(command.replyWaitMs > 0 ? [choice('timeout', '没有回复', 'No reply', { is: 'timeout' }, command.replyWaitMs)] : []),
      ]
    case 'request':
      return [
        choice('done', '成功', 'Done', { is: 'done', output: {} }, 300, true),
        choice('notFound', '没找到', 'Not found', { is: 'notFound', output: {} }, 300),
        choice('error', '出错', 'Error', { is: 'error', output: {} }, 300),
        breaks,
      ]
    case 'wait':
      return [choice('done', '等到时间', 'Time passes', { is: 'done' }, 'ms' in command ? command.ms : Math.max(0, command.untilMs - nowMs), true)]
  }
}

/** What digits mean to a collect, by the same rules as the switch. */
export function digitsOutcome(command: Extract<Command, { do: 'collect' }>, digits: string): Outcome {
  if (digits.length < command.digitsMin) return digits === '' ? { is: 'noInput' } : { is: 'noMatch', digits }
  if (digits.length > command.digitsMax) return { is: 'tooMany', digits }
  const isAllowed = command.allowed === '' || [...digits].every((digit) => command.allowed.includes(digit))
  return isAllowed ? { is: 'collected', digits } : { is: 'noMatch', digits }
}
