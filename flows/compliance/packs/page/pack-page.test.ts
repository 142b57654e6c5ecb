import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../model/text'
import { casesSchema } from '../cases'
import { packs } from '../packs'
import { indexPage, packPage } from './pack-page'

const docs = new URL('../../../../docs/compliance/', import.meta.url)
const tables = new Map(
  packs.map((pack) => [pack.id, casesSchema.parse(JSON.parse(readFileSync(new URL(`../${pack.id}.cases.json`, import.meta.url), 'utf8')))]),
)

/** Out of date? `npx vitest run flows/compliance/packs/page -u` writes them anew. */
describe.each(locales)('the pages on compliance in %s', (locale) => {
  const page = (name: string) => new URL(`${locale}/${name}.md`, docs).pathname

  it.each(packs.map((pack) => ({ id: pack.id, pack })))('say of $id what its JSON says', async ({ pack }) => {
    const table = tables.get(pack.id)
    if (!table) throw new Error(`${pack.id} has no table of cases`)
    await expect(packPage(pack, table, locale)).toMatchFileSnapshot(page(pack.id))
  })

  it('list every pack, and nothing that is gone', async () => {
    await expect(indexPage(packs, tables, locale)).toMatchFileSnapshot(page('README'))
    expect(readdirSync(new URL(`${locale}/`, docs)).sort()).toEqual([...packs.map((pack) => `${pack.id}.md`), 'README.md'].sort())
  })

  it('leave no word untranslated', () => {
    for (const pack of packs) {
      for (const rule of pack.rules) {
        if (locale === 'zh-CN') expect(rule.text[locale], rule.id).toMatch(/\p{Script=Han}/u)
        else expect(rule.text[locale], rule.id).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })
})
