import { campaignSignals } from '../../workflows/messages'
import type { CampaignDeps, CampaignRef } from './campaign-deps'
import { changeStatus } from './change-status'
import { signalCampaign } from './signal-campaign'

export async function resumeCampaign(deps: CampaignDeps, ref: CampaignRef): Promise<void> {
  await changeStatus(deps.db, ref, { from: ['paused', 'running'], to: 'running' })
  await signalCampaign(deps, ref.campaignId, campaignSignals.resume)
}
