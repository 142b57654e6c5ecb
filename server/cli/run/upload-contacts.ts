import { readFileSync } from 'node:fs'
import type { Purpose } from '../../../flows/index'
import { Failure, reasonOf } from '../../../tools/bootstrap/failure.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { importCsv } from '../../contact/import-csv'
import type { ImportConsent } from '../../contact/import-csv.schema'
import type { PhoneVault } from '../../crypto/phone-vault'
import type { Db } from '../../db'
import type { Terminal } from '../terminal'
import { runWords } from './run-words'

export interface Upload {
  readonly workspaceId: string
  readonly file: string
  readonly purpose: Purpose
  readonly defaultRegion?: string
  /** What the caller says these people agreed to. */
  readonly consentLevel?: ImportConsent['level']
}

export type Uploaded = Awaited<ReturnType<typeof importCsv>>

const rejectedShown = 10

/** The CSV as a list of contacts; rows that cannot be called are told with their line, the others are kept. */
export async function uploadContacts(deps: { readonly db: Db; readonly vault: PhoneVault }, upload: Upload, terminal: Terminal): Promise<Uploaded> {
  const { workspaceId, file, purpose, defaultRegion, consentLevel } = upload
  const uploaded = await importCsv(deps, {
    workspaceId,
    listName: file,
    file: await readBytes(file, terminal),
    ...(defaultRegion && { defaultRegion }),
    ...(consentLevel && { consent: { purpose, level: consentLevel, source: 'callweave run' } }),
  })
  if (!consentLevel) await consentOfNobody(deps.db, { workspaceId, listId: uploaded.listId, purpose })
  const { text, complain } = terminal
  complain(fill(text(runWords.taken), { taken: uploaded.taken, duplicates: uploaded.duplicates, rejected: uploaded.rejected.length }))
  for (const { line, message } of uploaded.rejected.slice(0, rejectedShown)) complain(`  ${fill(text(runWords.rejectedLine), { line })}: ${text(message)}`)
  if (uploaded.rejected.length > rejectedShown) complain(`  ${fill(text(runWords.more), { count: uploaded.rejected.length - rejectedShown })}`)
  return uploaded
}

/** Numbers of country code 999 belong to nobody, so there is nobody whose consent could be missing; every other number needs a real one. */
async function consentOfNobody(db: Db, { workspaceId, listId, purpose }: { workspaceId: string; listId: string; purpose: Purpose }): Promise<void> {
  const members = await db.contactListMember.findMany({ where: { workspaceId, listId }, select: { contactId: true } })
  const contacts = await db.contact.findMany({
    where: { workspaceId, region: '001', id: { in: members.map(({ contactId }) => contactId) } },
    select: { phoneHash: true },
  })
  const grantedAt = new Date()
  await db.consent.createMany({ data: contacts.map(({ phoneHash }) => ({ workspaceId, phoneHash, purpose, level: 'express', source: 'nobody', grantedAt })) })
}

async function readBytes(file: string, { stdin }: Terminal): Promise<Uint8Array> {
  try {
    if (file !== '-') return readFileSync(file)
    const chunks: Buffer[] = []
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  } catch (error) {
    throw new Failure('file-unreadable', { file, reason: reasonOf(error) })
  }
}
