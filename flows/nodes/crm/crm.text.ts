import type { Sentence } from '../../define'
import { type Locale, localText } from '../../model/text'
import type { CrmConfig } from './crm.node'

export const text = {
  name: { 'zh-CN': '客户资料', en: 'Contact record' },
  summary: { 'zh-CN': '查询或更新联系人资料，或写一条跟进记录。', en: 'Looks up or updates the contact’s record, or writes a note to it.' },
  search: { 'zh-CN': ['客户', '联系人', '备注', '跟进', '更新'], en: ['crm', 'contact', 'note', 'update', 'find', 'lookup'] },
  operation: { 'zh-CN': '操作', en: 'Action' },
  operations: {
    find: { 'zh-CN': '查询资料', en: 'Look up' },
    update: { 'zh-CN': '更新资料', en: 'Update' },
    note: { 'zh-CN': '写跟进记录', en: 'Write a note' },
  },
  read: { 'zh-CN': '读取的字段', en: 'Fields to read' },
  field: { 'zh-CN': '字段', en: 'Field' },
  fields: { 'zh-CN': '要写入的字段', en: 'Fields to write' },
  fieldsHelp: { 'zh-CN': '值里可以插入变量。', en: 'Values may hold variables.' },
  value: { 'zh-CN': '值', en: 'Value' },
  note: { 'zh-CN': '记录内容', en: 'Note' },
  timeoutMs: { 'zh-CN': '最长等待', en: 'Longest wait' },
  allowSecrets: { 'zh-CN': '允许写入的保密变量', en: 'Secret variables that may be written' },
  variable: { 'zh-CN': '变量', en: 'Variable' },
  ports: {
    done: { 'zh-CN': '完成', en: 'Done' },
    notFound: { 'zh-CN': '查无此人', en: 'Not found' },
    error: { 'zh-CN': '出错', en: 'Error' },
  },
} as const

export function sentence(config: CrmConfig, locale: Locale): Sentence {
  const names = config.operation === 'find' ? config.read : Object.keys(config.fields)
  const list = names.join(locale === 'en' ? ', ' : '、')
  if (config.operation === 'note') {
    const words = localText(config.note, locale)
    return [{ text: locale === 'en' ? 'Note on the contact: ' : '写入跟进记录：' }, words ? { value: words } : { gap: text.note[locale] }]
  }
  const gap = config.operation === 'find' ? text.read[locale] : text.fields[locale]
  const chip = list ? { value: list } : { gap }
  return config.operation === 'find' ? [{ text: locale === 'en' ? 'Look up ' : '查询 ' }, chip] : [{ text: locale === 'en' ? 'Update ' : '更新 ' }, chip]
}
