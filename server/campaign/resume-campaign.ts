import { campaignSignals } from '../../workflows/messages'
import { Problem } from '../errors/problem'
import { allowOnSwitch } from './allow-on-switch'
import type { CampaignDeps, CampaignRef } from './campaign-deps'
import { changeStatus } from './change-status'
import { signalCampaign } from './signal-campaign'

/** A campaign that was begun on the simulator asks for the typed count before it goes on at a real switch. */
export async function resumeCampaign(deps: CampaignDeps, ref: CampaignRef & { readonly confirmedCount?: number }): Promise<void> {
  const campaign = await deps.db.campaign.findFirst({ where: { id: ref.campaignId, workspaceId: ref.workspaceId }, select: { seeded: true, startedOn: true } })
  if (!campaign) throw new Problem('not-found')
  if (campaign.startedOn !== deps.switch) await allowOnSwitch(deps, { ...ref, seeded: campaign.seeded })
  await changeStatus(deps.db, ref, { from: ['paused', 'running'], to: 'running' })
  await signalCampaign(deps, ref.campaignId, campaignSignals.resume)
}
