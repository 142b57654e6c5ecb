import { randomUUID } from 'node:crypto'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { parseFlow } from '../../flows/index'
import { createCampaign } from '../../server/campaign/create-campaign'
import { startCampaign } from '../../server/campaign/start-campaign'
import { createFlow } from '../../server/flow/create-flow'
import { publishFlow } from '../../server/flow/publish-flow'
import { createTemporalClient } from '../../server/temporal/client'
import type { BenchStack } from './stack'

export interface BenchCampaign {
  readonly flow: object
  readonly people: number
  /** Last two digits of every number: who answers, on the simulator. */
  readonly ending: string
  readonly callsPerSecond: number
  readonly linesMax: number
}

/** Rows of one statement; more would only make the statement longer. */
const rowsAtOnce = 2_000
/** A caller number rests half a minute after each call, by policy. */
const callerIdRestS = 30

/** A workspace of its own with one published flow, people who agreed to be called, and a campaign that runs. */
export async function runCampaign(stack: BenchStack, options: BenchCampaign): Promise<{ readonly campaignId: string; readonly workspaceId: string }> {
  const { db, sql, vault, runtime } = stack
  const workspaceId = `bench-${randomUUID().slice(0, 8)}`
  await createWorkspace(db, { workspaceId })
  await createCallerIds(db, {
    workspaceId,
    pool: 'main',
    count: Math.min(options.people, Math.ceil(options.callsPerSecond * callerIdRestS * 1.5)),
    prefix: '+9992',
    dailyMax: 1_000,
  })
  const { flow, issues } = parseFlow(JSON.stringify(options.flow))
  if (!flow) throw new Error(`the flow does not parse: ${JSON.stringify(issues)}`)
  const { flowId } = await createFlow({ db }, { workspaceId, flow, layout: { schemaVersion: 1, nodes: {} }, createdBy: 'bench', slug: 'bench' })
  const published = await publishFlow({ db }, { workspaceId, flowId, note: '', publishedBy: 'bench' })
  if (published?.is !== 'published') throw new Error(`the flow was not published: ${JSON.stringify(published)}`)
  const list = await db.contactList.create({ data: { workspaceId, name: 'bench' } })
  for (let first = 0; first < options.people; first += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, options.people - first) }, (_, index) => {
      const { phone, phoneHash, phoneMasked } = vault.store(`+99977${String(first + index).padStart(6, '0')}${options.ending}`)
      return { id: randomUUID(), phone, hash: phoneHash, masked: phoneMasked, position: first + index }
    })
    await sql.query(peopleSql, [workspaceId, list.id, JSON.stringify(rows)])
  }
  const { campaignId } = await createCampaign(
    { db },
    {
      workspaceId,
      name: 'bench',
      flowVersionId: published.versionId,
      listId: list.id,
      createdBy: 'bench',
      callsPerSecond: options.callsPerSecond,
      linesMax: options.linesMax,
    },
  )
  await sql.query('ANALYZE')
  const temporal = await createTemporalClient({ address: runtime.temporalAddress, namespace: runtime.temporalNamespace })
  await startCampaign(
    { db, temporal, switch: runtime.switch },
    { workspaceId, campaignId, ...(runtime.switch === 'real' && { confirmedCount: options.people }) },
  )
  await temporal.connection.close()
  return { campaignId, workspaceId }
}

/** $1 workspace, $2 list, $3 rows as JSON. */
const peopleSql = `
WITH r AS (
  SELECT * FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, phone text, hash text, masked text, position int)
), people AS (
  INSERT INTO contact (id, workspace_id, name, phone, phone_hash, phone_masked, region, zones, updated_at)
  SELECT id, $1, '张', phone, hash, masked, '001', '{}', now() FROM r
), agreed AS (
  INSERT INTO consent (id, workspace_id, phone_hash, purpose, level, source, granted_at)
  SELECT gen_random_uuid(), $1, hash, 'service', 'express', 'bench', now() - interval '1 day' FROM r
)
INSERT INTO contact_list_member (workspace_id, list_id, contact_id, position) SELECT $1, $2::uuid, id, position FROM r`
