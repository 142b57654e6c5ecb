import type { Text } from '../../../flows/model/text'

/** Words that stand before the panels have come. */
export const studioText = {
  studio: { 'zh-CN': '流程编辑器', en: 'Flow studio' },
  back: { 'zh-CN': '返回流程列表', en: 'Back to flows' },
  toolbar: { 'zh-CN': '流程工具栏', en: 'Flow toolbar' },
  problems: { 'zh-CN': '问题', en: 'Problems' },
  simulate: { 'zh-CN': '试呼', en: 'Try the call' },
  more: { 'zh-CN': '更多操作', en: 'More actions' },
  canvasView: { 'zh-CN': '画布', en: 'Canvas' },
  outlineView: { 'zh-CN': '大纲', en: 'Outline' },
  promptsView: { 'zh-CN': '话术', en: 'Prompts' },
  view: { 'zh-CN': '视图', en: 'View' },
  readOnly: { 'zh-CN': '只读', en: 'Read only' },
} as const satisfies Readonly<Record<string, Text>>

export const saveText = {
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  waiting: { 'zh-CN': '正在保存…', en: 'Saving…' },
  saving: { 'zh-CN': '正在保存…', en: 'Saving…' },
  offline: { 'zh-CN': '连接中断，修改已留在本机', en: 'Offline, kept on this computer' },
  conflict: { 'zh-CN': '与他人的修改冲突', en: 'Conflicts with others’ changes' },
  refused: { 'zh-CN': '未能保存', en: 'Not saved' },
  signedOut: { 'zh-CN': '登录已过期，修改已留在本机，点此重新登录', en: 'Signed out, kept on this computer: sign in again' },
} as const satisfies Readonly<Record<string, Text>>
