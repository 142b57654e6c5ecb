import type { PhoneVault } from '../../crypto/phone-vault'
import type { Db } from '../../db'

export interface ContactOutcome {
  readonly phone: string
  readonly state: string
  readonly disposition: string | null
  /** The word that the flow's end gave. */
  readonly outcome: string | null
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
  const ids = rows.map(({ contactId }) => contactId)
  const [people, attempts] = await Promise.all([
    db.contact.findMany({ where: { workspaceId: where.workspaceId, id: { in: ids } }, select: { id: true, phone: true } }),
    db.attempt.findMany({ where, orderBy: { attemptNo: 'asc' }, select: { contactId: true, outcome: true } }),
  ])
  const phones = new Map(people.map(({ id, phone }) => [id, phone]))
  const outcomes = new Map(attempts.map(({ contactId, outcome }) => [contactId, outcome]))
  return rows.map(({ contactId, state, disposition, reason, attempts: count }) => ({
    phone: vault.open(phones.get(contactId) ?? ''),
    state,
    disposition,
    outcome: outcomes.get(contactId) ?? null,
    reason,
    attempts: count,
  }))
}
