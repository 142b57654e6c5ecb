import { campaignSignals } from '../../workflows/messages'
import { Problem } from '../errors/problem'
import type { CampaignDeps, CampaignRef } from './campaign-deps'
import { signalCampaign } from './signal-campaign'

export interface Pace {
  /** 0 exclusive to 1000. */
  readonly callsPerSecond?: number
  readonly linesMax?: number
}

/** The pump reads it on its next turn, within a second. */
export async function setPace(deps: CampaignDeps, { workspaceId, campaignId, callsPerSecond, linesMax }: CampaignRef & Pace): Promise<void> {
  if (callsPerSecond !== undefined && !(callsPerSecond > 0 && callsPerSecond <= 1000)) throw new Problem('bad-input', { field: 'callsPerSecond' })
  if (linesMax !== undefined && !(Number.isInteger(linesMax) && linesMax > 0)) throw new Problem('bad-input', { field: 'linesMax' })
  const { count } = await deps.db.campaign.updateMany({
    where: { id: campaignId, workspaceId, status: { notIn: ['done', 'cancelled'] } },
    data: { ...(callsPerSecond !== undefined && { callsPerSecond }), ...(linesMax !== undefined && { linesMax }) },
  })
  if (count === 0) throw new Problem('not-found')
  await signalCampaign(deps, campaignId, campaignSignals.setRate)
}
