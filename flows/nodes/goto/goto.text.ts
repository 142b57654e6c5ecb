import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { GotoConfig } from './goto.node'

export const text = {
  name: { 'zh-CN': '跳转', en: 'Go to' },
  summary: { 'zh-CN': '跳到流程里的另一个节点，免得画很长的连线。', en: 'Goes on at another node, without a long line across the canvas.' },
  search: { 'zh-CN': ['跳转', '转到', '返回'], en: ['jump', 'link', 'back', 'return'] },
  target: { 'zh-CN': '目标节点', en: 'Node' },
  missing: (target: string) => ({ 'zh-CN': `没有名为“${target}”的节点；请选择一个存在的节点。`, en: `There is no node “${target}”: choose one that exists.` }),
} as const

export function sentence({ target }: GotoConfig, locale: Locale): Sentence {
  return [{ text: locale === 'en' ? 'Go to ' : '跳到 ' }, target ? { value: target } : { gap: text.target[locale] }]
}
