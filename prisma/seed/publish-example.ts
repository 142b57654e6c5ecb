import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatScenarios, parseFlow, parseScenarios } from '../../flows/index'
import type { Db } from '../../server/db'
import { createFlow } from '../../server/flow/create-flow'
import { publishFlow } from '../../server/flow/publish-flow'

const folder = fileURLToPath(new URL('../../flows/examples/good', import.meta.url))

export interface PublishedExample {
  readonly flowId: string
  readonly versionId: string
  readonly planHash: string
}

/** An example of `flows/examples/good` as a published flow. */
export async function publishExample(
  db: Db,
  { workspaceId, name, userId }: { readonly workspaceId: string; readonly name: string; readonly userId: string },
): Promise<PublishedExample> {
  const { flow, issues } = parseFlow(await readFile(`${folder}/${name}.flow.json`, 'utf8'))
  if (!flow) throw new Error(`${name}.flow.json: ${issues.map((issue) => issue.code).join(', ')}`)
  const layout = JSON.parse(await readFile(`${folder}/${name}.layout.json`, 'utf8'))
  const { file } = parseScenarios(await readFile(`${folder}/${name}.scenario.json`, 'utf8'))
  const scenarios = file ? formatScenarios({ schemaVersion: 1, scenarios: file.scenarios }) : ''
  const { flowId } = await createFlow({ db }, { workspaceId, flow, layout, createdBy: userId, slug: name, scenarios })
  const published = await publishFlow({ db }, { workspaceId, flowId, note: '', publishedBy: userId })
  if (published?.is !== 'published') throw new Error(`${name}.flow.json was not published: ${JSON.stringify(published)}`)
  return { flowId, versionId: published.versionId, planHash: published.planHash }
}
