import type { Text } from '../../flows/model/text'

/** A line of the file that was not taken: where, what, and how to mend it. It never repeats a number. */
export interface RejectedLine {
  /** 1-based. */
  readonly line: number
  readonly column?: string
  readonly code: RejectionCode
  readonly message: Text
}

export type RejectionCode = keyof typeof texts

const texts = {
  'number-missing': { 'zh-CN': '没有填电话号码。请补上号码后重新上传这一行。', en: 'There is no phone number. Fill it in and upload this line again.' },
  'number-malformed': {
    'zh-CN': '电话号码不完整或格式不对。境外号码请以“+国家码”开头。',
    en: 'The phone number is incomplete or not valid. Write numbers from abroad with + and the country code.',
  },
  'number-scientific': {
    'zh-CN': '号码被表格软件改成了科学计数法，末尾几位已经丢失。请把这一列设为“文本”格式，重新填写号码。',
    en: 'A spreadsheet turned the number into scientific notation and its last digits are lost. Format the column as text and enter the number again.',
  },
  'number-twice': { 'zh-CN': '号码与第 {first} 行重复，只保留前面那一行。', en: 'The same number stands on line {first}; that line was kept.' },
  formula: {
    'zh-CN': '单元格以公式符号开头，可能是表格注入。请改成普通文字。',
    en: 'The cell begins like a spreadsheet formula, which may be an injection. Turn it into plain text.',
  },
  'cell-too-long': { 'zh-CN': '单元格超过 {max} 个字符。请缩短内容。', en: 'The cell has more than {max} characters. Shorten it.' },
  'too-many-cells': {
    'zh-CN': '这一行有 {count} 列，表头只有 {expected} 列。含逗号的内容请加英文双引号。',
    en: 'The line has {count} cells, the header has {expected}. Put text that contains a comma into double quotes.',
  },
} as const satisfies Readonly<Record<string, Text>>

export function rejectedLine(line: number, code: RejectionCode, values: Readonly<Record<string, string>> = {}, column?: string): RejectedLine {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const { 'zh-CN': zh, en } = texts[code]
  return { line, code, message: { 'zh-CN': fill(zh), en: fill(en) }, ...(column !== undefined && { column }) }
}
