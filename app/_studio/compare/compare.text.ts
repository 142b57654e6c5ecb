import type { Text } from '../../../flows/model/text'

export const compareText = {
  title: { 'zh-CN': '比较“{flow}”的版本', en: 'Compare versions of “{flow}”' },
  from: { 'zh-CN': '从', en: 'From' },
  to: { 'zh-CN': '到', en: 'To' },
  draft: { 'zh-CN': '草稿', en: 'Draft' },
  version: { 'zh-CN': '第 {n} 版', en: 'Version {n}' },
  counts: { 'zh-CN': '新增 {added}，改动 {changed}，删除 {removed}', en: 'Added {added}, changed {changed}, removed {removed}' },
  same: { 'zh-CN': '两者内容相同。', en: 'Both are the same.' },
  changes: { 'zh-CN': '改动', en: 'Changes' },
  wholeFlow: { 'zh-CN': '整个流程', en: 'The flow itself' },
  nodeAdded: { 'zh-CN': '新增的节点', en: 'Added node' },
  nodeRemoved: { 'zh-CN': '已删除的节点', en: 'Removed node' },
  exit: { 'zh-CN': '“{port}”之后', en: 'After “{port}”' },
  label: { 'zh-CN': '名称', en: 'Name' },
  type: { 'zh-CN': '节点类型', en: 'Type' },
  added: { 'zh-CN': '新增', en: 'Added' },
  removed: { 'zh-CN': '删除', en: 'Removed' },
  changed: { 'zh-CN': '改动', en: 'Changed' },
  back: { 'zh-CN': '返回画布', en: 'Back to the canvas' },
  next: { 'zh-CN': '下一处改动', en: 'Next change' },
  previous: { 'zh-CN': '上一处改动', en: 'Change before' },
  same2: { 'zh-CN': '和自己比较没有意义，请选择另一个版本。', en: 'A version compared with itself shows nothing: choose another.' },
} as const satisfies Readonly<Record<string, Text>>

/** Parts of the flow itself. */
export const flowPartText = {
  name: { 'zh-CN': '流程名称', en: 'Flow name' },
  description: { 'zh-CN': '说明', en: 'Description' },
  variables: { 'zh-CN': '联系人变量', en: 'Contact variables' },
  handlers: { 'zh-CN': '全局处理', en: 'Handlers' },
} as const satisfies Readonly<Record<string, Text>>
