/** Which columns of a file are which. Names are compared without case, spaces and underscores. */
export interface CsvColumns {
  readonly phone: number
  readonly name: number | null
  readonly locale: number | null
  /** Every other column: the variable's name and its place. */
  readonly attributes: readonly { readonly name: string; readonly at: number }[]
}

const words = {
  phone: [
    'phone',
    'phonenumber',
    'mobile',
    'mobilephone',
    'cellphone',
    'telephone',
    'tel',
    'number',
    '手机',
    '手机号',
    '手机号码',
    '电话',
    '电话号码',
    '号码',
    '联系电话',
    '联系方式',
  ],
  name: ['name', 'fullname', '姓名', '名字', '客户', '客户姓名', '联系人', '称呼'],
  locale: ['locale', 'language', 'lang', '语言', '语种'],
} as const

/** Columns that hold nothing a flow could use: a name that is empty or twice there. */
export type ColumnFault = { readonly code: 'no-phone-column' } | { readonly code: 'column-twice'; readonly column: string }

export function columnsOf(header: readonly string[]): CsvColumns | ColumnFault {
  const plain = header.map((title) => title.normalize('NFKC').trim())
  const keys = plain.map((title) => title.toLowerCase().replace(/[\s_-]/g, ''))
  const find = (list: readonly string[]) => {
    for (const word of list) if (keys.includes(word)) return keys.indexOf(word)
    return -1
  }
  const phone = find(words.phone)
  if (phone < 0) return { code: 'no-phone-column' }
  const twice = plain.find((title, at) => title !== '' && plain.indexOf(title) !== at)
  if (twice !== undefined) return { code: 'column-twice', column: twice }
  const name = find(words.name)
  const locale = find(words.locale)
  const attributes = plain.flatMap((title, at) => (title === '' || at === phone || at === name || at === locale ? [] : [{ name: variableName(title), at }]))
  return { phone, name: name < 0 ? null : name, locale: locale < 0 ? null : locale, attributes }
}

/** `order no` → `order_no`: as it is written in a template. */
function variableName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 60) || 'column'
  )
}
