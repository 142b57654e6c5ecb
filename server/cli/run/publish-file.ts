import { basename } from 'node:path'
import type { Flow, Plan } from '../../../flows/index'
import type { Db } from '../../db'
import { createFlow } from '../../flow/create-flow'
import { publishFlow } from '../../flow/publish-flow'

export interface FileToPublish {
  readonly workspaceId: string
  readonly file: string
  readonly flow: Flow
  readonly plan: Plan
  readonly userId: string
}

/** The version of the file: one with the very same plan if there is one, else a new flow. Nobody's draft is written over. */
export async function publishFile(db: Db, { workspaceId, file, flow, plan, userId }: FileToPublish): Promise<string> {
  const known = await db.flowVersion.findFirst({ where: { workspaceId, planHash: plan.hash }, orderBy: { number: 'desc' }, select: { id: true } })
  if (known) return known.id
  const slug = file === '-' ? undefined : basename(file).replace(/\.flow\.json$/, '')
  const layout = { schemaVersion: 1 as const, nodes: {} }
  const { flowId } = await createFlow({ db }, { workspaceId, flow, layout, createdBy: userId, ...(slug && { slug }) })
  const published = await publishFlow({ db }, { workspaceId, flowId, note: file, publishedBy: userId })
  // The file was compiled before it came here: anything but a version is a bug, not a finding.
  if (published?.is !== 'published') throw new Error(`publishing ${file}: ${JSON.stringify(published)}`)
  return published.versionId
}
