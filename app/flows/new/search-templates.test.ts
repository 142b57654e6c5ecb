import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseFlow } from '../../../flows/index'
import { searchTemplates } from './search-templates'

const good = new URL('../../../flows/examples/good/', import.meta.url)
const templates = readdirSync(good).flatMap((file) => {
  const { flow } = file.endsWith('.flow.json') ? parseFlow(readFileSync(new URL(file, good), 'utf8')) : { flow: null }
  return flow ? [{ name: file.replace('.flow.json', ''), flow }] : []
})
const found = (query: string) => searchTemplates(templates, query).map(({ name }) => name)

test('a word of the name finds a template in either language, whatever its case and width', () => {
  expect(found('试听课')).toEqual(['appointment'])
  expect(found('TRIAL')).toEqual(['appointment'])
  expect(found('Ｔｒｉａｌ')).toEqual(['appointment'])
})

test('every word counts, and what a template does finds it as well', () => {
  expect(found('发货 短信')).toContain('shipped')
  expect(found('发货 试听课')).toEqual([])
  expect(found('inbound')).toContain('main-menu')
})

test('without words all of them are there, in their order', () => {
  expect(found('  ')).toEqual(templates.map(({ name }) => name))
})
