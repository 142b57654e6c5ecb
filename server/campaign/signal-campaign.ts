import { WorkflowNotFoundError } from '@temporalio/client'
import { campaignWorkflowId } from '../../workflows/messages'
import { Problem } from '../errors/problem'
import type { CampaignDeps } from './campaign-deps'

/** The database has the new state already, so gates keep to it even when this throws `temporal-away`. */
export async function signalCampaign({ temporal }: CampaignDeps, campaignId: string, signal: string): Promise<void> {
  try {
    await temporal.workflow.getHandle(campaignWorkflowId(campaignId)).signal(signal)
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return
    throw new Problem('temporal-away', {}, { cause: error })
  }
}
