import { type EdgeGates, type Flow, gatesOnEdges, type Layout, parseFlow, type Plan } from '../../flows/index'
import type { Context } from '../context'
import { Problem } from '../errors/problem'
import { readLayout } from '../flow/read-layout'

export interface Arm {
  readonly node: string
  readonly port: string
}

export interface DrawnVersion {
  readonly flowId: string
  readonly versionId: string
  readonly number: number
  readonly flow: Flow
  readonly layout: Layout
  /** As the stored plan has them, whatever the packs of today would add. */
  readonly gates: readonly EdgeGates[]
  /** Rule packs of the plan: `cn 2026.11.1`. */
  readonly packs: readonly string[]
  /** Arms of the experiments in it. */
  readonly arms: readonly Arm[]
}

interface VersionRow {
  readonly id: string
  readonly flowId: string
  readonly number: number
  readonly source: string
  readonly layout: string
  readonly planHash: string
}

/** A version as the canvas draws it: its own flow and layout, with the gates of the very plan that calls ran. */
export async function drawnVersion({ sql }: Pick<Context, 'sql'>, workspaceId: string, row: VersionRow): Promise<DrawnVersion> {
  const { flow } = parseFlow(row.source)
  if (!flow) throw new Problem('version-unreadable', { number: row.number })
  const [stored] = await sql.query<{ readonly plan: Plan }>('SELECT plan FROM plan WHERE workspace_id = $1 AND hash = $2', [workspaceId, row.planHash])
  const arms = Object.values(stored?.plan.steps ?? {}).flatMap((step) =>
    step.kind === 'split' && step.node ? step.arms.map(({ name }) => ({ node: step.node ?? '', port: name })) : [],
  )
  return {
    flowId: row.flowId,
    versionId: row.id,
    number: row.number,
    flow,
    layout: readLayout(row.layout),
    gates: stored ? gatesOnEdges(stored.plan) : [],
    packs: stored?.plan.packs.map(({ id, version }) => `${id} ${version}`) ?? [],
    arms,
  }
}
