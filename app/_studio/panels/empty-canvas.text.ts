import type { Text } from '../../../flows/model/text'

export const emptyCanvasText = {
  title: { 'zh-CN': '这个流程还没有节点', en: 'This flow has no nodes yet' },
  body: {
    'zh-CN': '流程就是一通电话的脚本：从“开始”出发，拨号、播报、等待按键，直到结束。',
    en: 'A flow is the script of one call: it starts, dials, speaks, waits for keys, and ends.',
  },
  action: { 'zh-CN': '添加第一个节点', en: 'Add the first node' },
  example: {
    'zh-CN': '例如：开始 → 外呼 → 播报“您好，您预约的课程在明天上午” → 按键菜单 → 结束',
    en: 'For example: Start → Dial → Say “Hello, your lesson is tomorrow morning” → Menu → End',
  },
} as const satisfies Readonly<Record<string, Text>>
