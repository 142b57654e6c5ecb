import type { Text } from '../../../flows/model/text'

/** Words of the palette, the inspector and the list of problems: they come with these, after the cards. */
export const panelText = {
  palette: { 'zh-CN': '节点库', en: 'Node palette' },
  searchNodes: { 'zh-CN': '搜索节点', en: 'Search nodes' },
  nothingFits: { 'zh-CN': '没有匹配的节点。换个词试试，例如“按键”“短信”。', en: 'No node matches. Try another word, such as “key” or “text message”.' },
  addTo: { 'zh-CN': '添加到“{node}”的出口“{port}”之后', en: 'Add after “{port}” of “{node}”' },
  insertTo: { 'zh-CN': '插入到“{node}”的出口“{port}”之后', en: 'Insert after “{port}” of “{node}”' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  close: { 'zh-CN': '关闭', en: 'Close' },
  inspector: { 'zh-CN': '属性', en: 'Inspector' },
  choose: { 'zh-CN': '选择一个节点，查看和修改它的内容', en: 'Choose a node to see and change what it does' },
  chooseHelp: { 'zh-CN': '点击画布上的卡片，或用 Tab 键移到卡片后按回车。', en: 'Click a card, or move to one with Tab and press Enter.' },
  several: { 'zh-CN': '已选中 {n} 项', en: '{n} selected' },
  exits: { 'zh-CN': '出口', en: 'Exits' },
  exitTo: { 'zh-CN': '“{port}”之后', en: 'After “{port}”' },
  exitNone: { 'zh-CN': '不连接', en: 'Nothing' },
  slug: { 'zh-CN': '标识', en: 'Name in files' },
  locked: {
    'zh-CN': '此版本不认识节点类型“{type}”，内容原样保留。升级后即可编辑；也可以删除该节点。',
    en: 'This version does not know the node type “{type}”. Its content is kept as it came. Upgrade to edit it, or remove the node.',
  },
  variables: { 'zh-CN': '联系人变量', en: 'Contact variables' },
  flowName: { 'zh-CN': '流程名称', en: 'Flow name' },
  problemsCount: { 'zh-CN': '错误 {errors}，警告 {warnings}', en: 'Errors {errors}, warnings {warnings}' },
  noProblems: { 'zh-CN': '没有问题，可以发布。', en: 'Nothing to mend. Ready to publish.' },
  fix: { 'zh-CN': '修复：{what}', en: 'Fix: {what}' },
  error: { 'zh-CN': '错误', en: 'Error' },
  warning: { 'zh-CN': '警告', en: 'Warning' },
} as const satisfies Readonly<Record<string, Text>>
