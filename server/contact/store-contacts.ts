import type { PhoneVault } from '../crypto/phone-vault'
import type { Db } from '../db'
import type { ImportConsent } from './import-csv.schema'
import type { ReadContact } from './read-contacts'
import type { RejectedLine } from './rejected-line'
import { zonesOf } from './zones-of'

export interface StoreContacts {
  readonly workspaceId: string
  readonly listName: string
  readonly contacts: readonly ReadContact[]
  readonly rejected: readonly RejectedLine[]
  readonly consent?: ImportConsent
}

const rowsAtOnce = 2_000

/** All of the list or nothing. Who is known already keeps the row and gets the newer values. */
export async function storeContacts({ db, vault }: { readonly db: Db; readonly vault: PhoneVault }, input: StoreContacts): Promise<string> {
  const { workspaceId, contacts, consent } = input
  return db.$transaction(
    async (tx) => {
      const list = await tx.contactList.create({ data: { workspaceId, name: input.listName, rejected: JSON.parse(JSON.stringify(input.rejected)) } })
      for (let start = 0; start < contacts.length; start += rowsAtOnce) {
        const rows = []
        for (const [offset, contact] of contacts.slice(start, start + rowsAtOnce).entries()) {
          const zones = contact.region === '001' ? [] : await zonesOf(contact.e164)
          rows.push({
            ...vault.store(contact.e164),
            name: contact.name,
            region: contact.region,
            zones,
            locale: contact.locale,
            attributes: contact.attributes,
            position: start + offset,
          })
        }
        const json = JSON.stringify(rows)
        await tx.$executeRaw`
        WITH r AS (
          SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS r("phone" text, "phoneHash" text, "phoneMasked" text, name text, region text, zones jsonb, locale text, attributes jsonb, position int)
        ), stored AS (
          INSERT INTO contact (id, workspace_id, name, phone, phone_hash, phone_masked, region, zones, locale, attributes, updated_at)
          SELECT gen_random_uuid(), ${workspaceId}, name, "phone", "phoneHash", "phoneMasked", region, ARRAY(SELECT jsonb_array_elements_text(zones)), locale, attributes, now() FROM r
          ON CONFLICT (workspace_id, phone_hash) DO UPDATE SET name = CASE WHEN excluded.name = '' THEN contact.name ELSE excluded.name END,
            zones = excluded.zones, locale = excluded.locale, attributes = contact.attributes || excluded.attributes, updated_at = now()
          RETURNING id, phone_hash
        )
        INSERT INTO contact_list_member (workspace_id, list_id, contact_id, position)
        SELECT ${workspaceId}, ${list.id}::uuid, stored.id, r.position FROM stored JOIN r ON r."phoneHash" = stored.phone_hash`
        if (consent) {
          await tx.$executeRaw`
          INSERT INTO consent (id, workspace_id, phone_hash, purpose, level, source, granted_at)
          SELECT gen_random_uuid(), ${workspaceId}, r."phoneHash", ${consent.purpose}, ${consent.level}, ${consent.source}, now()
          FROM jsonb_to_recordset(${json}::jsonb) AS r("phoneHash" text)`
        }
      }
      return list.id
    },
    { timeout: 600_000, maxWait: 10_000 },
  )
}
