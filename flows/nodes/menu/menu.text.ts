import type { Sentence } from '../../define'
import { type Locale, localText } from '../../model/text'
import type { MenuConfig } from './menu.node'

export const text = {
  name: { 'zh-CN': '按键菜单', en: 'Menu' },
  summary: { 'zh-CN': '请对方按键选择，没按或按错会自动再问。', en: 'Asks for a key and asks again by itself when none or a wrong one is pressed.' },
  search: { 'zh-CN': ['按键', '选择', '菜单', '询问'], en: ['ivr', 'key', 'choice', 'dtmf', 'press'] },
  prompt: { 'zh-CN': '提示语', en: 'Prompt' },
  keys: { 'zh-CN': '按键', en: 'Keys' },
  key: { 'zh-CN': '键', en: 'Key' },
  label: { 'zh-CN': '含义', en: 'Meaning' },
  tries: { 'zh-CN': '最多问几次', en: 'Tries' },
  firstMs: { 'zh-CN': '等待按键', en: 'Wait for a key' },
  bargeIn: { 'zh-CN': '提示语未播完即可按键', en: 'Keys work during the prompt' },
  noInputPrompts: { 'zh-CN': '未按键时先说', en: 'Said first when no key came' },
  noMatchPrompts: { 'zh-CN': '按错键时先说', en: 'Said first after a wrong key' },
  causeHelp: {
    'zh-CN': '第一条用于第二次询问，依次类推；不填则用通用说法。',
    en: 'The first is used for the second try, and so on; left out, a common sentence is used.',
  },
  line: { 'zh-CN': '说法', en: 'Sentence' },
  noInput: { 'zh-CN': '始终未按键', en: 'No key' },
  noMatch: { 'zh-CN': '始终按错键', en: 'Wrong keys' },
  defaultNoInput: { 'zh-CN': '没有收到您的按键。', en: 'We did not hear a key.' },
  defaultNoMatch: { 'zh-CN': '这个按键没有对应的选项。', en: 'That key has no meaning here.' },
  output: { 'zh-CN': '按下的键', en: 'Key pressed' },
  keyLabel: (key: string, label: string, locale: Locale) => label || (locale === 'en' ? `Key ${key}` : `按 ${key}`),
  duplicate: (key: string) => ({
    'zh-CN': `按键 ${key} 出现了两次，请删除一个或换一个键。`,
    en: `Key ${key} is used twice: remove one or give it another key.`,
  }),
  tooMany: (count: number) => ({
    'zh-CN': `菜单有 ${count} 个选项，听的人记不住；请控制在 5 个以内，或拆成两级菜单。`,
    en: `The menu has ${count} options, more than people can keep in mind: use at most 5, or split it into two menus.`,
  }),
} as const

export function sentence({ keys, tries }: MenuConfig, locale: Locale): Sentence {
  if (keys.length === 0) return [{ text: locale === 'en' ? 'Wait for ' : '等待按键 ' }, { gap: text.keys[locale] }]
  const separator = locale === 'en' ? ', ' : '、'
  const chips = keys.flatMap(({ key }, index) => [...(index ? [{ text: separator }] : []), { value: key }])
  if (tries === 1) return [{ text: locale === 'en' ? 'Wait for ' : '等待按键 ' }, ...chips]
  return locale === 'en'
    ? [{ text: 'Wait for ' }, ...chips, { text: ', then ask again up to ' }, { value: String(tries - 1) }, { text: tries === 2 ? ' time' : ' times' }]
    : [{ text: '等待按键 ' }, ...chips, { text: '，最多再问 ' }, { value: String(tries - 1) }, { text: ' 次' }]
}

export const keyText = (key: string, label: MenuConfig['keys'][number]['label']) => ({
  'zh-CN': text.keyLabel(key, localText(label, 'zh-CN'), 'zh-CN'),
  en: text.keyLabel(key, localText(label, 'en'), 'en'),
})
