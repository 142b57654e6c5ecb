import { randomUUID } from 'node:crypto'
import { parseFlow } from '../../flows/index'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { createFlow } from '../../server/flow/create-flow'
import { publishFlow } from '../../server/flow/publish-flow'
import { shortCall } from './flows'
import type { BenchStack } from './stack'

/** Contacts that can really be dialled; the pump never reads the numbers of the others, so they carry something of the same length. */
const dialableMax = 4_000

export interface ManyContacts {
  readonly workspaceId: string
  readonly campaignId: string
  readonly planHash: string
}

/** A campaign of any size within seconds: everybody is due now. */
export async function createManyContacts(
  stack: BenchStack,
  people: number,
  pace: { readonly callsPerSecond: number; readonly linesMax: number },
): Promise<ManyContacts> {
  const { db, sql, vault, runtime } = stack
  const workspaceId = `bench-${randomUUID().slice(0, 8)}`
  await createWorkspace(db, { workspaceId })
  await createCallerIds(db, { workspaceId, pool: 'main', count: 1_000, prefix: '+9992', dailyMax: 1_000_000 })
  const { flow } = parseFlow(JSON.stringify(shortCall))
  if (!flow) throw new Error('the flow does not parse')
  const { flowId } = await createFlow({ db }, { workspaceId, flow, layout: { schemaVersion: 1, nodes: {} }, createdBy: 'bench', slug: 'bench' })
  const published = await publishFlow({ db }, { workspaceId, flowId, note: '', publishedBy: 'bench' })
  if (published?.is !== 'published') throw new Error('the flow was not published')
  const { versionId, planHash } = published
  const campaignId = randomUUID()
  await db.campaign.create({
    data: {
      id: campaignId,
      workspaceId,
      name: 'bench',
      flowId,
      flowVersionId: versionId,
      planHash,
      listId: randomUUID(),
      createdBy: 'bench',
      startedOn: runtime.switch,
      ...pace,
    },
  })
  const dialable = Array.from({ length: Math.min(people, dialableMax) }, (_, index) => {
    const { phone, phoneHash, phoneMasked } = vault.store(`+99976${String(index).padStart(6, '0')}41`)
    return { phone, hash: phoneHash, masked: phoneMasked, position: index }
  })
  const values = [workspaceId, campaignId]
  await sql.query(
    contactSql('SELECT phone, hash, masked, position FROM jsonb_to_recordset($3::jsonb) AS r(phone text, hash text, masked text, position int)'),
    [...values, JSON.stringify(dialable)],
  )
  const filler = dialable[0]?.phone ?? ''
  await sql.query(
    contactSql(
      "SELECT $3::text AS phone, md5($1 || n) || md5(n::text) AS hash, '+999****' AS masked, n AS position FROM generate_series($4::int, $5::int - 1) n",
    ),
    [...values, filler, dialable.length, people],
  )
  await sql.query('VACUUM ANALYZE contact, consent, campaign_contact, attempt, caller_id')
  return { workspaceId, campaignId, planHash }
}

/** $1 workspace, $2 campaign. */
function contactSql(people: string): string {
  return `
WITH r AS (${people}), made AS (
  INSERT INTO contact (id, workspace_id, name, phone, phone_hash, phone_masked, region, zones, updated_at)
  SELECT gen_random_uuid(), $1, '张', phone, hash, masked, '001', '{}', now() FROM r RETURNING id, phone_hash
), agreed AS (
  INSERT INTO consent (id, workspace_id, phone_hash, purpose, level, source, granted_at)
  SELECT gen_random_uuid(), $1, hash, 'service', 'express', 'bench', now() - interval '1 day' FROM r WHERE position < ${dialableMax}
)
INSERT INTO campaign_contact (workspace_id, campaign_id, contact_id, position, due_at)
SELECT $1, $2::uuid, made.id, r.position, now() - interval '1 minute' FROM made JOIN r ON r.hash = made.phone_hash`
}
