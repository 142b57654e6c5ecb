import type { Text } from '../../../flows/model/text'

export const canvasText = {
  canvas: { 'zh-CN': '流程画布', en: 'Flow canvas' },
  here: { 'zh-CN': '{n} 个通话正在这里', en: '{n} here now' },
  problems: { 'zh-CN': '{n} 个问题', en: 'Problems: {n}' },
  locked: { 'zh-CN': '已锁定', en: 'Locked' },
  lockedBody: {
    'zh-CN': '此版本不认识这种节点，内容原样保留，发布前需要移除或升级。',
    en: 'This version does not know this type. It is kept as it came; remove it or upgrade before publishing.',
  },
  minimap: { 'zh-CN': '小地图', en: 'Mini map' },
  addAfter: { 'zh-CN': '在“{port}”之后添加节点', en: 'Add a node after “{port}”' },
  insert: { 'zh-CN': '在这条连线中插入节点', en: 'Insert a node on this connection' },
  exit: { 'zh-CN': '出口“{port}”', en: 'Exit “{port}”' },
  entry: { 'zh-CN': '入口', en: 'Way in' },
  policy: { 'zh-CN': '由合规策略加入', en: 'Added by policy' },
  policyCount: { 'zh-CN': '由合规策略加入的 {n} 个步骤', en: 'Steps added by policy: {n}' },
  why: { 'zh-CN': '为什么？', en: 'Why?' },
  source: { 'zh-CN': '依据', en: 'Source' },
  expand: { 'zh-CN': '展开', en: 'Expand' },
  collapse: { 'zh-CN': '收起', en: 'Collapse' },
  comment: { 'zh-CN': '备注', en: 'Comment' },
  commentHint: { 'zh-CN': '写给同事的说明，不会影响通话。', en: 'A note for colleagues. It changes nothing in the call.' },
  now: { 'zh-CN': '当前步骤', en: 'Now' },
  added: { 'zh-CN': '新增', en: 'Added' },
  removed: { 'zh-CN': '已删除', en: 'Removed' },
  changed: { 'zh-CN': '有改动', en: 'Changed' },
  emptyTitle: { 'zh-CN': '这个流程还没有节点', en: 'This flow has no nodes yet' },
  emptyBody: {
    'zh-CN': '流程就是一通电话的脚本：从“开始”出发，拨号、播报、等待按键，直到结束。',
    en: 'A flow is the script of one call: it starts, dials, speaks, waits for keys, and ends.',
  },
  emptyAction: { 'zh-CN': '添加第一个节点', en: 'Add the first node' },
  emptyExample: {
    'zh-CN': '例如：开始 → 外呼 → 播报“您好，您预约的课程在明天上午” → 按键菜单 → 结束',
    en: 'For example: Start → Dial → Say “Hello, your lesson is tomorrow morning” → Menu → End',
  },
} as const satisfies Readonly<Record<string, Text>>
