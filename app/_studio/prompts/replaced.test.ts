import { expect, it } from 'vitest'
import { replaced } from './replaced'

const row = (node: string, zh: string, en: string) => ({ node, path: ['text'], label: 'Text', text: { 'zh-CN': zh, en } })

it('replaces in the prompts and languages that it is given and nowhere else, every time the words stand there', () => {
  const rows = [row('a', '再见再见', 'Bye'), row('b', '您好', 'Hello')]
  const texts = replaced(rows, ['zh-CN'], { from: '再见', to: '$&再会' }).map(({ row: { node }, locale, text }) => [node, locale, text])
  expect(texts).toEqual([['a', 'zh-CN', '$&再会$&再会']])
  expect(replaced(rows, ['en', 'zh-CN'], { from: '', to: 'x' })).toEqual([])
  expect(replaced(rows, ['en', 'zh-CN'], { from: 'Bye', to: 'Bye' })).toEqual([])
})
