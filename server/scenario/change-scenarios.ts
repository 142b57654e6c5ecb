import { formatScenarios, parseScenarios, type Scenario, type ScenarioFile } from '../../flows/index'
import type { Db } from '../db'
import { Problem } from '../errors/problem'
import { notify } from '../notify'
import type { Sql } from '../sql/pool'

export const scenariosMax = 500

interface Which {
  readonly workspaceId: string
  readonly flowId: string
}

export interface StoredScenarios {
  readonly scenarios: readonly Scenario[]
  /** Of the flow, which counts every change: whoever pushes from an older one is told. */
  readonly revision: number
}

/** Reads, changes and writes under the flow's lock, so that two people who save at once both keep theirs. Gives what stands now. */
export async function changeScenarios(
  { db, sql }: { readonly db: Db; readonly sql: Sql },
  { workspaceId, flowId }: Which,
  change: (scenarios: readonly Scenario[]) => readonly Scenario[],
): Promise<StoredScenarios> {
  const stored = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM flow WHERE id = ${flowId}::uuid AND workspace_id = ${workspaceId} FOR UPDATE`
    const flow = await tx.flow.findFirst({ where: { id: flowId, workspaceId }, select: { slug: true, scenarios: true } })
    if (!flow) throw new Problem('not-found')
    const file = readFile(flow.slug, flow.scenarios)
    const scenarios = change(file.scenarios)
    if (scenarios.length > scenariosMax) throw new Problem('too-many-scenarios', { max: scenariosMax })
    const text = scenarios.length === 0 ? '' : formatScenarios({ ...file, scenarios: [...scenarios] })
    const { revision } = await tx.flow.update({ where: { id: flowId }, data: { scenarios: text, revision: { increment: 1 } }, select: { revision: true } })
    return { scenarios, revision }
  })
  await notify(sql, [{ workspaceId, kind: 'flow', id: flowId }])
  return stored
}

/** What else stands in the file stays there. */
function readFile(name: string, text: string): ScenarioFile {
  if (text === '') return { schemaVersion: 1, scenarios: [] }
  const { file, issues } = parseScenarios(text)
  if (!file) throw new Problem('scenarios-unreadable', { name, detail: issues[0]?.message.en ?? '' })
  return file
}
