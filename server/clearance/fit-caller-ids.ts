import { brokenDemand, callerIdDemands, type Policy, type Situation } from '../../flows/index'
import { nationalNumber } from '../contact/national-number'
import type { Sql } from '../sql/pool'

export interface FitCallerIds {
  /** Numbers of the pool that the rules let call; null: any of them. */
  readonly ids: readonly string[] | null
  /** The rule that none of them keeps. */
  readonly broken?: string
  /** Rules that were asked. */
  readonly asked: readonly string[]
}

interface FactsRow {
  readonly id: string
  readonly number: string
  readonly registered_on: string | null
  readonly dialable: boolean
}

/** $1 workspace, $2 pool. A registration that begins on a later day is none yet. */
const factsSql = `SELECT id, number, registered_on, dialable FROM caller_id WHERE workspace_id = $1 AND pool = $2 AND enabled ORDER BY number`

/** `today`: YYYY-MM-DD of the workspace. */
export async function fitCallerIds(
  sql: Sql,
  { workspaceId, pool, today }: { readonly workspaceId: string; readonly pool: string; readonly today: string },
  { policy, situation, atMs }: { readonly policy: Policy; readonly situation: Situation; readonly atMs: number },
): Promise<FitCallerIds> {
  const demands = callerIdDemands(policy, situation, atMs)
  const asked = demands.map(({ id }) => id)
  if (demands.length === 0) return { ids: null, asked }
  const judged = (await sql.query<FactsRow>(factsSql, [workspaceId, pool])).map(({ id, number, registered_on, dialable }) => ({
    id,
    broken: brokenDemand(demands, {
      isRegistered: registered_on !== null && registered_on <= today,
      isDialable: dialable,
      forms: [number, nationalNumber(number)],
    }),
  }))
  const ids = judged.filter(({ broken }) => broken === undefined).map(({ id }) => id)
  const [first] = judged
  return { ids, asked, ...(ids.length === 0 && first?.broken !== undefined && { broken: first.broken }) }
}
