import type { Command, Step } from '../../../flows/index'
import type { Text } from '../../../flows/model/text'
import { choicesFor } from './choices'
import type { Turn } from './session'

/** One line of the tried call, as a script reads. */
export interface ScriptLine {
  readonly who: 'us' | 'them' | 'system'
  readonly text: Text
  readonly speech?: { readonly text: string; readonly locale: 'zh-CN' | 'en'; readonly voice?: string }
}

const both = (text: string): Text => ({ 'zh-CN': text, en: text })

/** What we do or say with a command. */
export function linesOf(command: Command): readonly ScriptLine[] {
  switch (command.do) {
    case 'play':
    case 'collect':
    case 'listen':
      return command.say.map((one) => ('text' in one ? { who: 'us', text: both(one.text), speech: one } : { who: 'us', text: both('♪') }))
    case 'check':
      return [{ who: 'system', text: { 'zh-CN': '拨号前检查合规', en: 'Policy is checked before the dial' } }]
    case 'dial':
      return [{ who: 'system', text: { 'zh-CN': '正在拨号…', en: 'Dialling…' } }]
    case 'message':
      return [{ who: 'us', text: { 'zh-CN': `短信：${command.text}`, en: `Text message: ${command.text}` } }]
    case 'request':
      return [{ who: 'system', text: { 'zh-CN': `请求 ${command.target}：${command.operation}`, en: `Request to ${command.target}: ${command.operation}` } }]
    case 'wait':
      return [{ who: 'system', text: { 'zh-CN': '等待', en: 'Waiting' } }]
    case 'bridge':
      return [{ who: 'system', text: { 'zh-CN': `转接 ${command.to.name}`, en: `Transfer to ${command.to.name}` } }]
    case 'record':
      return [{ who: 'system', text: { 'zh-CN': '录音', en: 'Recording' } }]
    case 'hangup':
      return [{ who: 'system', text: { 'zh-CN': '挂断', en: 'Hang up' } }]
  }
}

/** What came of it, in the other person's words where they had any. */
export function answerLine({ outcome, asked, state }: Turn, step: Step | undefined): ScriptLine | null {
  if (!outcome || !asked) return null
  const isSecret = 'secret' in asked && asked.secret === true
  if ('digits' in outcome && outcome.digits) {
    const digits = isSecret ? '•'.repeat(outcome.digits.length) : outcome.digits
    return { who: 'them', text: { 'zh-CN': `按 ${digits}`, en: `Presses ${digits}` } }
  }
  if ('key' in outcome) return { who: 'them', text: { 'zh-CN': `按 ${outcome.key}`, en: `Presses ${outcome.key}` } }
  if ('text' in outcome && outcome.text) return { who: 'them', text: both(isSecret ? '•••' : outcome.text) }
  const known = choicesFor(asked, step, state.nowMs).find((choice) => choice.outcome.is === outcome.is)
  return { who: ['dial', 'collect', 'listen'].includes(asked.do) ? 'them' : 'system', text: known?.name ?? both(outcome.is) }
}
