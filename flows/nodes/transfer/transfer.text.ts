import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { TransferConfig } from './transfer.node'

export const text = {
  name: { 'zh-CN': '转人工', en: 'Transfer' },
  summary: { 'zh-CN': '把电话转给坐席队列、某个号码或分机。', en: 'Connects the person with an agent queue, a number or an extension.' },
  search: { 'zh-CN': ['转接', '人工', '坐席', '客服'], en: ['agent', 'queue', 'bridge', 'human', 'forward'] },
  kind: { 'zh-CN': '转给', en: 'To' },
  kinds: { queue: { 'zh-CN': '坐席队列', en: 'Queue' }, number: { 'zh-CN': '电话号码', en: 'Number' }, sip: { 'zh-CN': 'SIP 分机', en: 'SIP extension' } },
  target: { 'zh-CN': '目标名称', en: 'Name' },
  targetHelp: { 'zh-CN': '环境文件里的名称。', en: 'Its name in the environment file.' },
  ringMs: { 'zh-CN': '最长振铃', en: 'Ring time' },
  strategy: { 'zh-CN': '振铃方式', en: 'Ring' },
  strategies: {
    all: { 'zh-CN': '同时振铃', en: 'All at once' },
    roundRobin: { 'zh-CN': '轮流', en: 'In turn' },
    longestIdle: { 'zh-CN': '空闲最久者优先', en: 'Longest idle first' },
  },
  whisper: { 'zh-CN': '坐席先听到', en: 'The agent hears first' },
  hold: { 'zh-CN': '客户等待时听到', en: 'Heard while waiting' },
  ports: {
    completed: { 'zh-CN': '通话结束', en: 'Completed' },
    noAgent: { 'zh-CN': '无空闲坐席', en: 'No agent free' },
    noAnswer: { 'zh-CN': '无人接听', en: 'No answer' },
    failed: { 'zh-CN': '转接失败', en: 'Failed' },
  },
} as const

export function sentence({ kind, target }: TransferConfig, locale: Locale): Sentence {
  const chip = target ? { value: target } : { gap: text.target[locale] }
  return locale === 'en' ? [{ text: `Connect with ${text.kinds[kind].en.toLowerCase()} ` }, chip] : [{ text: `转给${text.kinds[kind]['zh-CN']} ` }, chip]
}
