import { Problem } from '../errors/problem'
import type { CampaignDeps, CampaignRef } from './campaign-deps'

/**
 * Nobody real is called by accident: on a real switch the first campaign, every seeded one, and one that was begun on the
 * simulator need the number of people typed in. Throws `confirmation-missing` with the count.
 */
export async function allowOnSwitch(
  { db, switch: kind }: Pick<CampaignDeps, 'db' | 'switch'>,
  { workspaceId, campaignId, confirmedCount, seeded }: CampaignRef & { readonly confirmedCount?: number; readonly seeded: boolean },
): Promise<void> {
  if (kind === 'real') {
    const campaign = await db.campaign.findFirst({ where: { id: campaignId, workspaceId }, select: { startedOn: true } })
    const confirmedBefore = await db.campaign.findFirst({ where: { workspaceId, confirmedCount: { not: null } }, select: { id: true } })
    if (seeded || campaign?.startedOn === 'simulator' || !confirmedBefore) {
      const count = await db.campaignContact.count({ where: { campaignId } })
      if (confirmedCount !== count) throw new Problem('confirmation-missing', { count })
      await db.campaign.update({ where: { id: campaignId }, data: { confirmedCount: count } })
    }
  }
  await db.campaign.update({ where: { id: campaignId }, data: { startedOn: kind } })
}
