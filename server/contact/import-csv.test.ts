import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { type TestDatabase, testDatabase } from '../../tools/testing/database'
import { createPhoneVault } from '../crypto/phone-vault'
import { createDb, type Db } from '../db'
import { importCsv } from './import-csv'

const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })

describe('a contact list from a CSV file', () => {
  let database: TestDatabase
  let db: Db
  beforeAll(async () => {
    database = await testDatabase()
    db = createDb(database.url)
    await createWorkspace(db, { workspaceId: 'w' })
  })
  afterAll(async () => {
    await db.$disconnect()
    await database.drop()
  })
  const upload = (file: Uint8Array) => importCsv({ db, vault }, { workspaceId: 'w', listName: 'list', file })
  const rejectedOf = async (text: string) => (await upload(Buffer.from(text))).rejected.map(({ line, column, code }) => ({ line, column, code }))

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF手机号,姓名,课程\n+99955512301,王子涵,钢琴\n'), 'utf-8'],
    ['GBK', iconv.encode('手机号,姓名,课程\n+99955512301,王子涵,钢琴\n', 'gbk'), 'gb18030'],
    ['GB18030 with a rare character', iconv.encode('手机号,姓名,课程\n+99955512301,王子涵㐂,钢琴\n', 'gb18030'), 'gb18030'],
    [
      'UTF-16 as Excel writes it',
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode('手机号\t姓名\t课程\n+99955512301\t王子涵\t钢琴\n', 'utf-16le')]),
      'utf-16le',
    ],
  ])('reads %s', async (_, file, encoding) => {
    const imported = await upload(file)
    expect(imported).toMatchObject({ taken: 1, rejected: [], encoding, columns: ['课程'] })
    const contact = await db.contact.findFirst({ where: { phoneHash: vault.hash('+99955512301') } })
    expect(contact?.name).toMatch(/^王子涵/)
    expect(contact?.attributes).toEqual({ 课程: '钢琴' })
    expect(vault.open(contact?.phone ?? '')).toBe('+99955512301')
    expect(contact).toMatchObject({ region: '001', phoneMasked: '999****2301' })
  })

  it('keeps the good lines and tells of every bad one by line, column and reason', async () => {
    const text = [
      'name,phone,note',
      'good,138 0013 8000,first',
      'missing,,x',
      'short,12345,x',
      'excel,1.38001E+10,x',
      '=HYPERLINK("http://x"),13900139000,x',
      'twice,+86 138-0013-8000,x',
      'comma,13700137000,a,b,c',
      '"two\nlines",13600136000,fine',
      'after,abc,x',
      'quoted,="13500135000",-5',
    ].join('\n')
    const imported = await upload(Buffer.from(text))
    expect(imported.rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'phone', 'number-missing'],
      [4, 'phone', 'number-malformed'],
      [5, 'phone', 'number-scientific'],
      [6, 'name', 'formula'],
      [7, 'phone', 'number-twice'],
      [8, undefined, 'too-many-cells'],
      [11, 'phone', 'number-malformed'],
    ])
    expect(imported).toMatchObject({ taken: 3, duplicates: 1 })
    expect(imported.rejected.every(({ message }) => message['zh-CN'] !== '' && message.en !== '' && !/\{|\d{7}/.test(message.en))).toBe(true)
    const members = await db.contactListMember.findMany({ where: { listId: imported.listId }, orderBy: { position: 'asc' } })
    const people = await db.contact.findMany({ where: { id: { in: members.map((member) => member.contactId) } } })
    expect(people.map((person) => vault.open(person.phone)).sort()).toEqual(['+8613500135000', '+8613600136000', '+8613800138000'])
    expect(people.every((person) => person.region === 'CN' && person.zones.includes('Asia/Shanghai'))).toBe(true)
    expect((await db.contactList.findUnique({ where: { id: imported.listId } }))?.rejected).toHaveLength(7)
  })

  it.each([
    ['nothing at all', '', 'csv-empty'],
    ['a header alone', 'phone,name\n', 'csv-empty'],
    ['no column with numbers', 'first,last\na,b\n', 'csv-no-phone-column'],
    ['a column twice', 'phone,city,city\n13800138000,a,b\n', 'csv-column-twice'],
    ['a quotation that never ends', 'phone,name\n13800138000,"never\nends', 'csv-broken'],
    ['bytes that are no text', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff]), 'csv-not-text'],
  ])('refuses a file with %s', async (_, file, code) => {
    await expect(upload(Buffer.from(file))).rejects.toMatchObject({ code })
  })

  it('takes a second upload of the same people as newer values, not as new people', async () => {
    await upload(Buffer.from('phone,city\n+99955599901,北京\n'))
    await upload(Buffer.from('phone,level\n+99955599901,gold\n'))
    const people = await db.contact.findMany({ where: { phoneHash: vault.hash('+99955599901') } })
    expect(people).toHaveLength(1)
    expect(people[0]?.attributes).toEqual({ city: '北京', level: 'gold' })
  })

  it('lets numbers that belong to nobody through, and no other impossible ones', async () => {
    expect(await rejectedOf('phone\n+99912345601\n+998\n+0123456789\n')).toEqual([
      { line: 3, column: 'phone', code: 'number-malformed' },
      { line: 4, column: 'phone', code: 'number-malformed' },
    ])
  })
})
