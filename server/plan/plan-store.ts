import { type Plan, verifyPlan } from '../../flows/index'
import type { Sql } from '../sql/pool'

export type LoadedPlan = { readonly plan: Plan } | { readonly refused: string }

export interface PlanStore {
  /** The plan of that hash, proved; what is refused names the rule that failed. A proved plan is kept in memory, immutable. */
  load(workspaceId: string, hash: string): Promise<LoadedPlan>
}

const plansMax = 200

export function createPlanStore(sql: Sql): PlanStore {
  const proved = new Map<string, Plan>()
  return {
    load: async (workspaceId, hash) => {
      const key = `${workspaceId} ${hash}`
      const known = proved.get(key)
      if (known) return { plan: known }
      const [row] = await sql.query<{ plan: Plan }>('SELECT plan FROM plan WHERE workspace_id = $1 AND hash = $2', [workspaceId, hash])
      if (!row) return { refused: 'core.planMissing' }
      // The row's name is part of the proof: a plan stored under another plan's hash does not run either.
      const issue = row.plan.hash === hash ? verifyPlan(row.plan)[0]?.code : 'plan-hash'
      if (issue !== undefined) return { refused: `core.plan.${issue}` }
      if (proved.size >= plansMax) proved.clear()
      proved.set(key, row.plan)
      return { plan: row.plan }
    },
  }
}
