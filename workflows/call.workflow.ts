import { ActivityFailure, condition, defineSignal, proxyActivities, setHandler, TimeoutFailure } from '@temporalio/workflow'
import type { PlaceActivities } from './activities/place-activities'
import type { SegmentActivities } from './activities/segment-activities'
import { type CallInput, type CallResult, callSignals } from './messages'
import { briefOptions, segmentOptions, segmentTaskQueue } from './options'

const { placeAgain } = proxyActivities<PlaceActivities>(briefOptions)

/**
 * One run of a flow for one contact. The engine runs inside the segment activity, next to the switch; only time that
 * passes without a line comes back here. So an engine change never touches the workflow's determinism, and a call
 * without a wait costs one activity.
 */
export async function callWorkflow(input: CallInput): Promise<CallResult> {
  let { switchNode } = input
  let isNodeLost = false
  let cancelled = false
  setHandler(defineSignal(callSignals.cancel), () => {
    cancelled = true
  })
  const scheduleToStartTimeout = input.placeAgainMs ?? segmentOptions.scheduleToStartTimeout
  for (;;) {
    const { runSegment } = proxyActivities<SegmentActivities>({ ...segmentOptions, scheduleToStartTimeout, taskQueue: segmentTaskQueue(switchNode) })
    try {
      const result = await runSegment({ ...input, switchNode, cutWait: cancelled, ...(isNodeLost && { isNodeLost }) })
      if (result.is !== 'wait') return result
      isNodeLost = false
      // A cancelled wait is cut short; the segment then asks the campaign, which no longer runs.
      await condition(() => cancelled, result.ms)
    } catch (error) {
      if (!isUnserved(error)) throw error
      const placed = await placeAgain({ runId: input.runId, switchNode })
      isNodeLost ||= placed.isLost
      switchNode = placed.switchNode
    }
  }
}

/** No worker of the node came for it in time. */
function isUnserved(error: unknown): boolean {
  return error instanceof ActivityFailure && error.cause instanceof TimeoutFailure && error.cause.timeoutType === 'SCHEDULE_TO_START'
}
