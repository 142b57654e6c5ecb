import { type CsvEncoding, decodeCsv } from '../../flows/table/decode-csv'
import type { PhoneVault } from '../crypto/phone-vault'
import type { Db } from '../db'
import { Problem } from '../errors/problem'
import { columnsOf } from './csv-columns'
import type { ImportConsent } from './import-csv.schema'
import { type ReadContact, readContact } from './read-contacts'
import { readRows } from './read-rows'
import { type RejectedLine, rejectedLine } from './rejected-line'
import { storeContacts } from './store-contacts'

export interface ImportCsv {
  readonly workspaceId: string
  readonly listName: string
  readonly file: Uint8Array
  /** Of numbers without a country code. */
  readonly defaultRegion?: string
  readonly consent?: ImportConsent
}

export interface ImportedCsv {
  /** Also there when no line was good: it keeps what was rejected. */
  readonly listId: string
  readonly taken: number
  readonly rejected: readonly RejectedLine[]
  /** Lines whose number stood on an earlier one; they are among `rejected`. */
  readonly duplicates: number
  readonly encoding: CsvEncoding
  /** Names of the variables that the columns became. */
  readonly columns: readonly string[]
}

const bytesMax = 50 * 1024 * 1024
const rowsAtOnce = 2_000
const rejectedKept = 10_000

/**
 * A contact list from a CSV file. Throws `csv-too-large`, `csv-not-text`, `csv-broken`, `csv-empty`, `csv-no-phone-column`,
 * `csv-column-twice`; a bad line never stops the good ones.
 */
export async function importCsv(deps: { readonly db: Db; readonly vault: PhoneVault }, input: ImportCsv): Promise<ImportedCsv> {
  const { header, rows, encoding } = readFile(input.file)
  const columns = columnsOf(header)
  if ('code' in columns) {
    if (columns.code === 'no-phone-column') throw new Problem('csv-no-phone-column', { columns: header.join(', ').slice(0, 200) })
    throw new Problem('csv-column-twice', { column: columns.column })
  }
  if (rows.length === 0) throw new Problem('csv-empty')
  const rejected: RejectedLine[] = []
  const good = new Map<string, ReadContact>()
  let duplicates = 0
  for (const [index, row] of rows.entries()) {
    // A long file must not hold up everybody else's requests.
    if (index % rowsAtOnce === rowsAtOnce - 1) await new Promise(setImmediate)
    const contact = readContact(row, columns, header, input.defaultRegion ?? 'CN')
    if ('code' in contact) {
      rejected.push(contact)
      continue
    }
    const first = good.get(contact.e164)
    if (first) {
      duplicates += 1
      rejected.push(rejectedLine(contact.line, 'number-twice', { first: String(first.line) }, header[columns.phone]))
    } else good.set(contact.e164, contact)
  }
  const listId = await storeContacts(deps, { ...input, contacts: [...good.values()], rejected: rejected.slice(0, rejectedKept) })
  return { listId, taken: good.size, rejected, duplicates, encoding, columns: columns.attributes.map(({ name }) => name) }
}

function readFile(file: Uint8Array) {
  if (file.byteLength > bytesMax) throw new Problem('csv-too-large', { maxMb: bytesMax / 1024 / 1024 })
  const decoded = decodeCsv(file)
  if (!decoded) throw new Problem('csv-not-text')
  const read = readRows(decoded.text)
  if ('brokenAtLine' in read) throw new Problem('csv-broken', { line: read.brokenAtLine })
  const [header, ...rows] = read.rows
  if (!header) throw new Problem('csv-empty')
  return { header: header.cells, rows, encoding: decoded.encoding }
}
