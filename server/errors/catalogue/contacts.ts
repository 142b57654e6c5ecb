import { defineProblems } from '../entry'

export const contactProblems = defineProblems({
  'csv-too-large': {
    status: 413,
    retry: 'afterMending',
    what: { 'zh-CN': '名单文件太大：最多 {maxMb} MB。', en: 'The list is too large: at most {maxMb} MB.' },
    mend: { 'zh-CN': '请拆成几份分别上传。', en: 'Split it and upload the parts.' },
  },
  'csv-not-text': {
    status: 422,
    retry: 'afterMending',
    what: {
      'zh-CN': '这不是文本文件，或无法判断它的编码（能读 UTF-8、带标记的 UTF-16、GBK 和 GB18030）。',
      en: 'This is no text file, or its encoding cannot be told (UTF-8, UTF-16 with its mark, GBK and GB18030 can be read).',
    },
    mend: {
      'zh-CN': '请在 Excel 或 WPS 里用“另存为”选择“CSV UTF-8（逗号分隔）”，再上传。',
      en: 'In your spreadsheet choose “Save as” and “CSV UTF-8 (comma delimited)”, then upload that.',
    },
  },
  'csv-broken': {
    status: 422,
    retry: 'afterMending',
    what: {
      'zh-CN': '第 {line} 行附近的引号没有闭合，后面的内容无法读取。',
      en: 'A quotation mark near line {line} is never closed, so nothing after it can be read.',
    },
    mend: { 'zh-CN': '请检查这一行的英文双引号，成对后再上传。', en: 'See that the double quotes on that line come in pairs, then upload it again.' },
  },
  'csv-empty': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '文件里没有一行联系人。', en: 'The file has no line with a contact.' },
    mend: {
      'zh-CN': '第一行写列名（至少有“手机号”），从第二行起每行一位联系人。',
      en: 'The first line holds the columns’ names (at least “phone”), every further line one contact.',
    },
  },
  'csv-no-phone-column': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '找不到电话号码这一列；文件里的列：{columns}。', en: 'No column holds phone numbers; the file has: {columns}.' },
    mend: { 'zh-CN': '请把号码列的列名改为“手机号”或“phone”。', en: 'Name the column with the numbers “phone”.' },
  },
  'csv-column-twice': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '有两列都叫“{column}”。', en: 'Two columns are called “{column}”.' },
    mend: { 'zh-CN': '请给它们起不同的列名。', en: 'Give them different names.' },
  },
})
