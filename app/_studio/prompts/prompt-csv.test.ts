import { describe, expect, it } from 'vitest'
import { promptCsv } from './prompt-csv'
import { promptId } from './prompt-id'
import type { PromptRow } from './prompt-rows'
import { type PromptImport, readPromptCsv } from './read-prompt-csv'

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
const read = (text: string, now = rows): PromptImport => {
  const found = readPromptCsv(text, now)
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
    const refused = { unknown: [], rearranged: [], unsure: [], twice: [] }
    expect(read(csv)).toEqual({ changes: [], moved: [], lagging: [], variables: [], refused, followed: 0, emptied: 0, isBlind: false })
    expect(read(csv.replaceAll('one\nline', 'one\r\nline')).changes).toEqual([])
  })

  it('tell what a translator changed', () => {
    expect(read(edited('再见', '再会')).changes).toEqual([{ row: rows[1], locale: 'zh-CN', text: '再会', hasMoved: false }])
  })

  it('tell a variable that went missing, a text that is empty now, and an id that is not here', () => {
    expect(read(edited('Hello {{ name }}, press 1.', 'Hello, press 1.')).variables).toHaveLength(1)
    expect(read(edited('再见', ''))).toMatchObject({ emptied: 1, changes: [] })
    expect(read(edited('bye/text', 'gone/text')).refused.unknown).toEqual(['gone/text'])
  })

  it('set apart what was changed here since the file was sent', () => {
    const csv = edited('再见', '再会')
    const now = [rows[0], row('bye', '拜拜', '=HYPERLINK("http://x","y")', ['text']), rows[2]].filter((one) => one !== undefined)
    expect(readPromptCsv(csv, now)).toMatchObject({ changes: [], moved: [{ locale: 'zh-CN', text: '再会' }] })
  })

  it('take semicolons, and refuse what is no such file', () => {
    expect(readPromptCsv('id;en\r\nbye/text;Bye\r\n', rows)).toMatchObject({ changes: [{ locale: 'en', text: 'Bye' }], isBlind: true })
    expect(readPromptCsv('id\ten\r\nbye/text\tBye\r\n', rows)).toMatchObject({ changes: [{ locale: 'en', text: 'Bye' }] })
    expect(readPromptCsv('phone,name\n+1,x\n', rows)).toBe('noId')
    expect(readPromptCsv('id,fr\nask/prompt,x\n', rows)).toBe('noLanguage')
    expect(readPromptCsv('id,en\n"open', rows)).toBe('unreadable')
  })

  it('name a place by one word, whatever its parts hold', () => {
    expect(promptId({ node: 'a/b', path: ['x', '0'] })).toBe('a%2Fb/x/0')
  })
})

describe('a translation of words that were changed meanwhile', () => {
  const csv = edited('Hello {{ name }}, press 1.', 'Hi {{ name }}, press 1.')
  const reworded = [row('ask', '您好 {{ name }}，请按 2。', 'Hello {{ name }}, press 1.'), ...rows.slice(1)]

  it('is set apart, with the old source and the new', () => {
    const { changes, moved, lagging } = read(csv, reworded)
    expect([changes, moved]).toEqual([[], []])
    expect(lagging).toMatchObject([
      {
        locale: 'en',
        text: 'Hi {{ name }}, press 1.',
        newSource: { locale: 'zh-CN', sent: '您好 {{ name }}，请按 1。', now: '您好 {{ name }}，请按 2。' },
      },
    ])
  })

  it('is taken as any other when the file brings the new source itself', () => {
    const both = csv.replace('您好 {{ name }}，请按 1。', '您好 {{ name }}，请按 2。')
    expect(read(both, reworded)).toMatchObject({ changes: [{ locale: 'en', text: 'Hi {{ name }}, press 1.' }], lagging: [] })
  })
})

describe('entries of a list that was changed meanwhile', () => {
  const entry = (i: number, zh: string, en: string) => row('ask', zh, en, ['noInputPrompts', String(i)])
  const sent = [entry(0, '请说话', 'Please speak'), entry(1, '还在吗', 'Are you there'), entry(2, '再见', 'Bye')]
  const csv = promptCsv(sent, nameOf).replace('Are you there', 'Still there?').replace('Bye', 'So long')
  const went = (now: readonly PromptRow[]) => {
    const found = read(csv, [...now])
    const places = [...found.changes, ...found.moved, ...found.lagging].map(({ row: { path }, text }) => `${path[1]} ${text}`)
    return { places: places.sort(), rearranged: found.refused.rearranged, followed: found.followed }
  }

  it('get their words wherever they stand', () => {
    expect(went([entry(0, '再见', 'Bye'), entry(1, '请说话', 'Please speak'), entry(2, '还在吗', 'Are you there')])).toEqual({
      places: ['0 So long', '2 Still there?'],
      rearranged: [],
      followed: 3,
    })
  })

  it('never hand the words of one that is gone to its neighbour', () => {
    expect(went([entry(0, '请说话', 'Please speak'), entry(1, '再见', 'Bye')])).toEqual({
      places: ['1 So long'],
      rearranged: ['ask/noInputPrompts/1'],
      followed: 1,
    })
  })

  it('keep their place while one language of them is as it was sent', () => {
    expect(went([entry(0, '请说话', 'Please speak'), entry(1, '您还在吗', 'Are you there'), entry(2, '再见', 'Bye')]).places).toEqual([
      '1 Still there?',
      '2 So long',
    ])
  })

  it('are refused when two could be meant, on a second row of the same id, and without the words that were sent', () => {
    const alike = [entry(0, '新的', 'New'), entry(1, '再见', 'Ciao'), entry(2, '还在吗', 'Hello?'), entry(3, '还在吗', 'Anybody?')]
    expect(went(alike)).toMatchObject({ places: ['1 So long'], rearranged: ['ask/noInputPrompts/0', 'ask/noInputPrompts/1'] })
    expect(read(`${csv}${csv.split('\r\n')[1]}\r\n`, sent).refused.twice).toEqual(['ask/noInputPrompts/0'])
    expect(read('id,en\nask/noInputPrompts/0,Speak\n', sent)).toMatchObject({ changes: [], refused: { unsure: ['ask/noInputPrompts/0'] } })
  })
})
