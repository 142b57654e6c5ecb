import type { PhoneVault } from '../../crypto/phone-vault'
import type { Db } from '../../db'

export interface ContactOutcome {
  readonly phone: string
  readonly state: string
  readonly disposition: string | null
  readonly reason: string | null
  readonly attempts: number
}

/** What became of each person, in the order of the list. The numbers are those that the caller brought along. */
export async function campaignContacts(
  db: Db,
  vault: PhoneVault,
  where: { readonly workspaceId: string; readonly campaignId: string },
): Promise<readonly ContactOutcome[]> {
  const rows = await db.campaignContact.findMany({ where, orderBy: { position: 'asc' } })
  const people = await db.contact.findMany({
    where: { workspaceId: where.workspaceId, id: { in: rows.map(({ contactId }) => contactId) } },
    select: { id: true, phone: true },
  })
  const phones = new Map(people.map(({ id, phone }) => [id, phone]))
  return rows.map(({ contactId, state, disposition, reason, attempts }) => ({
    phone: vault.open(phones.get(contactId) ?? ''),
    state,
    disposition,
    reason,
    attempts,
  }))
}
