import type { PhoneVault } from '../../server/crypto/phone-vault'
import type { Db } from '../../server/db'
import type { DemoPerson } from './demo-people'

export interface NewPeople {
  readonly workspaceId: string
  readonly listName: string
  readonly people: readonly DemoPerson[]
}

const purposes = ['service', 'survey'] as const

/** A list with its people, their consent and the do-not-call entries among them. */
export async function createPeople(
  { db, vault }: { readonly db: Db; readonly vault: PhoneVault },
  { workspaceId, listName, people }: NewPeople,
): Promise<{ readonly listId: string }> {
  const rows = people.map((person) => ({
    workspaceId,
    name: person.name,
    ...vault.store(person.number),
    region: '001',
    zones: [],
    locale: person.locale,
    attributes: { ...person.attributes },
  }))
  const grantedAt = new Date('2026-06-01T02:00:00Z')
  return db.$transaction(
    async (tx) => {
      await tx.contact.createMany({ data: rows, skipDuplicates: true })
      const stored = await tx.contact.findMany({
        where: { workspaceId, phoneHash: { in: rows.map((row) => row.phoneHash) } },
        select: { id: true, phoneHash: true },
      })
      const idOf = new Map(stored.map((row) => [row.phoneHash, row.id]))
      const list = await tx.contactList.create({ data: { workspaceId, name: listName, source: 'demo' } })
      await tx.contactListMember.createMany({
        data: rows.map((row, position) => ({ workspaceId, listId: list.id, contactId: idOf.get(row.phoneHash) ?? '', position })),
      })
      const hashes = people.map((person) => ({ person, phoneHash: vault.hash(person.number) }))
      await tx.consent.createMany({
        data: hashes
          .filter(({ person }) => person.consent)
          .flatMap(({ phoneHash }) => purposes.map((purpose) => ({ workspaceId, phoneHash, purpose, level: 'express', source: 'demo', grantedAt }))),
      })
      await tx.doNotCall.createMany({
        data: hashes.filter(({ person }) => person.doNotCall).map(({ phoneHash }) => ({ workspaceId, phoneHash, reason: 'optOut', source: 'demo' })),
        skipDuplicates: true,
      })
      return { listId: list.id }
    },
    { timeout: 60_000 },
  )
}
