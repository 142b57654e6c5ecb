import type { Text } from '../../../flows/model/text'

/** Of the dialogs that are typed into: on the screen before the rest of them is there. */
export const commandText = {
  commands: { 'zh-CN': '命令面板', en: 'Command palette' },
  commandHint: { 'zh-CN': '输入命令或节点名称', en: 'Type a command or a node' },
  find: { 'zh-CN': '查找节点', en: 'Find a node' },
  findHint: { 'zh-CN': '名称、话术或标识', en: 'Name, words or file name' },
} as const satisfies Readonly<Record<string, Text>>
