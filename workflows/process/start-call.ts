import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { callWorkflowId, type CallInput, workflowTypes } from '../messages'
import { workflowTaskQueue } from '../options'

/** Starts `call-<runId>`; false when one of that id still runs. */
export async function startCall(client: Client, { workspaceId, campaignId, runId, switchNode, placeAgainMs }: CallInput): Promise<boolean> {
  const input: CallInput = { workspaceId, campaignId, runId, switchNode, ...(placeAgainMs !== undefined && { placeAgainMs }) }
  try {
    await client.workflow.start(workflowTypes.call, { taskQueue: workflowTaskQueue, workflowId: callWorkflowId(runId), args: [input] })
    return true
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false
    throw error
  }
}
