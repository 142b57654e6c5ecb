import type { Plan } from '../../flows/model/plan'
import type { Db } from '../db'

/** Plans are named by their content: storing one twice changes nothing. */
export async function storePlan({ db }: { db: Pick<Db, 'plan'> }, { workspaceId, plan }: { workspaceId: string; plan: Plan }): Promise<void> {
  await db.plan.createMany({ data: [{ workspaceId, hash: plan.hash, plan: JSON.parse(JSON.stringify(plan)) }], skipDuplicates: true })
}
