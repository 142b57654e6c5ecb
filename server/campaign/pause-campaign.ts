import { campaignSignals } from '../../workflows/messages'
import type { CampaignDeps, CampaignRef } from './campaign-deps'
import { changeStatus } from './change-status'
import { signalCampaign } from './signal-campaign'

/** No new dial from the next check on; calls under way go on. */
export async function pauseCampaign(deps: CampaignDeps, ref: CampaignRef): Promise<void> {
  await changeStatus(deps.db, ref, { from: ['running', 'paused'], to: 'paused' })
  await signalCampaign(deps, ref.campaignId, campaignSignals.pause)
}
