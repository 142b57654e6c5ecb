import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { SplitConfig } from './split.node'

export const text = {
  name: { 'zh-CN': '分组实验', en: 'Split test' },
  summary: {
    'zh-CN': '按比例把联系人分到不同的组，同一个人始终在同一组。',
    en: 'Sends contacts down different paths by weight; a contact always takes the same one.',
  },
  search: { 'zh-CN': ['实验', '分组', '对比', '比例'], en: ['experiment', 'a/b', 'test', 'weight', 'variant'] },
  arms: { 'zh-CN': '分组', en: 'Arms' },
  arm: { 'zh-CN': '组名', en: 'Arm' },
  weight: { 'zh-CN': '份数', en: 'Weight' },
  duplicate: (name: string) => ({ 'zh-CN': `组名“${name}”出现了两次，请改名。`, en: `The arm “${name}” stands twice: rename one of them.` }),
  empty: {
    'zh-CN': '各组份数之和为零，没有人会被分到；请至少给一组填上份数。',
    en: 'All weights are zero, so nobody goes anywhere: give at least one arm a weight.',
  },
} as const

export function sentence({ arms }: SplitConfig, locale: Locale): Sentence {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return [{ text: locale === 'en' ? 'Split into ' : '分成 ' }, { gap: text.arms[locale] }]
  const chips = arms.flatMap(({ name, weight }, index) => [
    ...(index ? [{ text: locale === 'en' ? ', ' : '、' }] : []),
    { value: `${name} ${Math.round((weight / total) * 100)}%` },
  ])
  return [{ text: locale === 'en' ? 'Split into ' : '分成 ' }, ...chips]
}
