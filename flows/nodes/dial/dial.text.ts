import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { DialConfig } from './dial.node'

export const text = {
  name: { 'zh-CN': '拨打', en: 'Dial' },
  summary: { 'zh-CN': '从号码池取一个主叫号码，拨打这位联系人。', en: 'Calls the contact with a caller ID from the pool.' },
  search: { 'zh-CN': ['拨号', '呼叫', '外呼', '打电话'], en: ['call', 'ring', 'outbound', 'phone'] },
  pool: { 'zh-CN': '主叫号码池', en: 'Caller-ID pool' },
  ringMs: { 'zh-CN': '振铃时长', en: 'Ring time' },
  ringHelp: { 'zh-CN': '不少于 15 秒，否则对方来不及接听。', en: 'At least 15 seconds, so that people can reach the phone.' },
  amd: { 'zh-CN': '语音信箱识别', en: 'Answering-machine detection' },
  amdOff: { 'zh-CN': '不识别', en: 'Off' },
  amdEnergy: { 'zh-CN': '按声音能量', en: 'By sound energy' },
  amdSwitch: { 'zh-CN': '由交换机识别', en: 'By the switch' },
  record: { 'zh-CN': '通话录音', en: 'Record the call' },
  recordHelp: { 'zh-CN': '录音前会自动告知对方。', en: 'The person is told before it begins.' },
  retries: { 'zh-CN': '未接通时重拨', en: 'Try again' },
  retriesHelp: {
    'zh-CN': '每种结果各自的次数和间隔；次数用完才走对应出口。',
    en: 'For each outcome how often and after what time; its port is taken when the tries are used up.',
  },
  times: { 'zh-CN': '次数', en: 'Times' },
  afterMs: { 'zh-CN': '间隔', en: 'After' },
  ports: {
    answered: { 'zh-CN': '已接通', en: 'Answered' },
    machine: { 'zh-CN': '语音信箱', en: 'Machine' },
    busy: { 'zh-CN': '占线', en: 'Busy' },
    noAnswer: { 'zh-CN': '无应答', en: 'No answer' },
    rejected: { 'zh-CN': '拒接', en: 'Rejected' },
    unreachable: { 'zh-CN': '无法接通', en: 'Unreachable' },
    blocked: { 'zh-CN': '不允许拨打', en: 'Not allowed' },
    failed: { 'zh-CN': '线路故障', en: 'Line failure' },
  },
} as const

export function sentence({ pool, ringMs }: DialConfig, locale: Locale): Sentence {
  const chip = pool ? { value: pool } : { gap: text.pool[locale] }
  const seconds = { value: String(ringMs / 1000) }
  return locale === 'en'
    ? [{ text: 'Call from ' }, chip, { text: ', ring for ' }, seconds, { text: ' s' }]
    : [{ text: '用 ' }, chip, { text: ' 的号码拨打，振铃 ' }, seconds, { text: ' 秒' }]
}
