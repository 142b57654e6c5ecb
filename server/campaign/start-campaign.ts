import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { type CampaignInput, campaignWorkflowId, workflowTypes } from '../../workflows/messages'
import { workflowTaskQueue } from '../../workflows/options'
import { Problem } from '../errors/problem'
import { allowOnSwitch } from './allow-on-switch'
import type { CampaignDeps, CampaignRef } from './campaign-deps'

export interface StartCampaign extends CampaignRef {
  /** Count of people that somebody typed; asked for before the first campaign on a real switch. */
  readonly confirmedCount?: number
  readonly startAtMs?: number
}

/** Throws `confirmation-missing` (with the count), `campaign-state`, `not-found`, `temporal-away`. Starting twice starts once. */
export async function startCampaign(deps: CampaignDeps, { workspaceId, campaignId, confirmedCount, startAtMs }: StartCampaign): Promise<void> {
  const { db, temporal } = deps
  const campaign = await db.campaign.findFirst({ where: { id: campaignId, workspaceId } })
  if (!campaign) throw new Problem('not-found')
  if (campaign.status !== 'scheduled') throw new Problem('campaign-state', { status: campaign.status })
  await allowOnSwitch(deps, { workspaceId, campaignId, confirmedCount, seeded: campaign.seeded })
  const input: CampaignInput = { workspaceId, campaignId, startAtMs }
  try {
    await temporal.workflow.start(workflowTypes.campaign, { taskQueue: workflowTaskQueue, workflowId: campaignWorkflowId(campaignId), args: [input] })
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return
    throw new Problem('temporal-away', {}, { cause: error })
  }
}
