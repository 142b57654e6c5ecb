import type { CampaignStatus } from '../../workflows/messages'
import type { Db } from '../db'
import { Problem } from '../errors/problem'
import { liveChannel } from '../notify'
import type { CampaignRef } from './campaign-deps'

/** Compare and set: throws `campaign-state` when the campaign is in none of `from`. */
export async function changeStatus(
  db: Db,
  { workspaceId, campaignId }: CampaignRef,
  { from, to }: { readonly from: readonly CampaignStatus[]; readonly to: CampaignStatus },
): Promise<void> {
  const { count } = await db.campaign.updateMany({ where: { id: campaignId, workspaceId, status: { in: [...from] } }, data: { status: to } })
  if (count === 0) {
    const campaign = await db.campaign.findFirst({ where: { id: campaignId, workspaceId }, select: { status: true } })
    throw campaign ? new Problem('campaign-state', { status: campaign.status }) : new Problem('not-found')
  }
  await db.$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify({ w: workspaceId, k: 'campaign', c: campaignId, id: campaignId })})`
}
