import type { Db } from '../db'
import { Problem } from '../errors/problem'
import { answersCalls } from '../inbound/answers-calls'

export interface NewCampaign {
  readonly workspaceId: string
  readonly name: string
  readonly flowVersionId: string
  readonly listId: string
  readonly callsPerSecond?: number
  readonly linesMax?: number
  readonly createdBy: string
  /** Part of the demo: starts by itself with the simulator, never on a real switch. */
  readonly seeded?: boolean
}

/** Pins the version's plan and copies the list's members; dials nobody yet. Throws `not-found`, `list-empty` and `flow-answers-calls`. */
export async function createCampaign({ db }: { readonly db: Db }, input: NewCampaign): Promise<{ campaignId: string; contacts: number }> {
  const { workspaceId } = input
  return db.$transaction(
    async (tx) => {
      const version = await tx.flowVersion.findFirst({ where: { id: input.flowVersionId, workspaceId } })
      const list = await tx.contactList.findFirst({ where: { id: input.listId, workspaceId }, select: { id: true } })
      if (!version || !list) throw new Problem('not-found')
      if (answersCalls(version.source)) throw new Problem('flow-answers-calls')
      const campaign = await tx.campaign.create({
        data: {
          workspaceId,
          name: input.name,
          flowId: version.flowId,
          flowVersionId: version.id,
          planHash: version.planHash,
          listId: list.id,
          createdBy: input.createdBy,
          seeded: input.seeded ?? false,
          ...(input.callsPerSecond !== undefined && { callsPerSecond: input.callsPerSecond }),
          ...(input.linesMax !== undefined && { linesMax: input.linesMax }),
        },
      })
      const contacts = await tx.$executeRaw`
      INSERT INTO campaign_contact (workspace_id, campaign_id, contact_id, position)
      SELECT workspace_id, ${campaign.id}::uuid, contact_id, position FROM contact_list_member WHERE list_id = ${list.id}::uuid AND workspace_id = ${workspaceId}`
      if (contacts === 0) throw new Problem('list-empty')
      return { campaignId: campaign.id, contacts }
    },
    { timeout: 120_000 },
  )
}
