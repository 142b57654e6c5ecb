import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { SubflowConfig } from './subflow.node'

export const text = {
  name: { 'zh-CN': '子流程', en: 'Subflow' },
  summary: { 'zh-CN': '走一遍另一个流程，从它的某个结局回来。', en: 'Goes through another flow and comes back by one of its ends.' },
  search: { 'zh-CN': ['子流程', '复用', '模块', '调用'], en: ['reuse', 'module', 'call', 'include'] },
  flow: { 'zh-CN': '流程', en: 'Flow' },
  version: { 'zh-CN': '版本', en: 'Version' },
  versionHelp: { 'zh-CN': '留空表示发布时的最新版本；填数字则固定在该版本。', en: 'Empty takes the version published at that time; a number pins it.' },
  inputs: { 'zh-CN': '传入变量', en: 'Inputs' },
  value: { 'zh-CN': '表达式', en: 'Expression' },
  ends: { 'zh-CN': '结局', en: 'Ends' },
  endsHelp: { 'zh-CN': '子流程“结束”节点的业务结果名。', en: 'The outcomes of the subflow’s end nodes.' },
  end: { 'zh-CN': '结局', en: 'End' },
} as const

export function sentence({ flow }: SubflowConfig, locale: Locale): Sentence {
  return [{ text: locale === 'en' ? 'Go through ' : '执行 ' }, flow ? { value: flow } : { gap: text.flow[locale] }]
}
