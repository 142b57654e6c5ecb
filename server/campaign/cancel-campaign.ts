import { campaignSignals } from '../../workflows/messages'
import type { CampaignDeps, CampaignRef } from './campaign-deps'
import { changeStatus } from './change-status'
import { signalCampaign } from './signal-campaign'

/** Nobody new is dialled; calls under way end by themselves, then the campaign is `cancelled`. Cannot be undone. */
export async function cancelCampaign(deps: CampaignDeps, ref: CampaignRef): Promise<void> {
  await changeStatus(deps.db, ref, { from: ['scheduled', 'running', 'paused', 'draining'], to: 'draining' })
  await signalCampaign(deps, ref.campaignId, campaignSignals.cancel)
}
