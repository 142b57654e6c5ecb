import { describe, expect, it } from 'vitest'
import { type PromptImport, promptCsv, promptId, readPromptCsv } from './prompt-csv'
import type { PromptRow } from './prompt-rows'

const row = (node: string, zh: string, en: string, path: readonly string[] = ['prompt']): PromptRow => ({
  node,
  path,
  label: 'Prompt',
  text: { 'zh-CN': zh, en },
})
const rows = [
  row('ask', '您好 {{ name }}，请按 1。', 'Hello {{ name }}, press 1.'),
  row('bye', '再见', '=HYPERLINK("http://x","y")', ['text']),
  row('odd', "'quoted'", 'Line one\nline "two", and 👩‍🏫', ['noInputPrompts', '0']),
]
const nameOf = (slug: string) => slug
const read = (text: string): PromptImport => {
  const found = readPromptCsv(text, rows)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const edited = (from: string, to: string) => {
  const csv = promptCsv(rows, nameOf)
  const at = csv.indexOf(from)
  if (at < 0) throw new Error(`${from} is not in the file`)
  return csv.slice(0, at) + to + csv.slice(at + from.length)
}

describe('prompts as CSV', () => {
  it('come back exactly: line breaks, quotes, emoji, and what a spreadsheet would run', () => {
    const csv = promptCsv(rows, nameOf)
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m)
    expect(read(csv)).toEqual({ changes: [], moved: [], variables: [], unknown: [], emptied: 0 })
  })

  it('tell what a translator changed', () => {
    expect(read(edited('再见', '再会')).changes).toEqual([{ row: rows[1], locale: 'zh-CN', text: '再会', hasMoved: false }])
  })

  it('tell a variable that went missing, a text that is empty now, and an id that is not here', () => {
    expect(read(edited('Hello {{ name }}, press 1.', 'Hello, press 1.')).variables).toHaveLength(1)
    expect(read(edited('再见', ''))).toMatchObject({ emptied: 1, changes: [] })
    expect(read(edited('bye/text', 'gone/text')).unknown).toEqual(['gone/text'])
  })

  it('set apart what was changed here since the file was sent', () => {
    const csv = edited('再见', '再会')
    const now = [rows[0], row('bye', '拜拜', '=HYPERLINK("http://x","y")', ['text']), rows[2]].filter((one) => one !== undefined)
    expect(readPromptCsv(csv, now)).toMatchObject({ changes: [], moved: [{ locale: 'zh-CN', text: '再会' }] })
  })

  it('take semicolons, and refuse what is no such file', () => {
    expect(readPromptCsv('id;en\r\nbye/text;Bye\r\n', rows)).toMatchObject({ changes: [{ locale: 'en', text: 'Bye' }] })
    expect(readPromptCsv('phone,name\n+1,x\n', rows)).toBe('noId')
    expect(readPromptCsv('id,fr\nask/prompt,x\n', rows)).toBe('noLanguage')
    expect(readPromptCsv('id,en\n"open', rows)).toBe('unreadable')
  })

  it('name a place by one word, whatever its parts hold', () => {
    expect(promptId({ node: 'a/b', path: ['x', '0'] })).toBe('a%2Fb/x/0')
  })
})
