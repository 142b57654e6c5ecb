import type { Text } from '../../../flows/model/text'

export const othersText = {
  here: { 'zh-CN': '也打开了这个流程', en: 'Also in this flow' },
  you: { 'zh-CN': '你（另一个标签页）', en: 'You, in another tab' },
  at: { 'zh-CN': '{name}，正在“{node}”', en: '{name}, at “{node}”' },
  came: { 'zh-CN': '{name} 打开了这个流程。', en: '{name} opened this flow.' },
  left: { 'zh-CN': '{name} 离开了。', en: '{name} left.' },
  somebody: { 'zh-CN': '其他人', en: 'Somebody else' },
  between: { 'zh-CN': '、', en: ', ' },
  more: { 'zh-CN': '另有 {n} 人：{names}', en: '{n} more: {names}' },
  goTo: { 'zh-CN': '{name}，正在“{node}”，点按前往', en: '{name}, at “{node}”. Go there' },
  gone: { 'zh-CN': '{name} 删除了你选中的“{node}”。', en: '{name} deleted “{node}”, which you had selected.' },
  sameNode: { 'zh-CN': '{name} 也在这个节点。改同一处时会请你们决定。', en: '{name} is at this step too. If both change the same place, you will be asked.' },
} as const satisfies Readonly<Record<string, Text>>
