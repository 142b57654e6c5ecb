import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { SegmentActivities } from './activities/segment-activities'
import { type CallInput, type CallResult, callSignals } from './messages'
import { segmentOptions, segmentTaskQueue } from './options'

/**
 * One run of a flow for one contact. The engine runs inside the segment activity, next to the switch; only time that
 * passes without a line comes back here. So an engine change never touches the workflow's determinism, and a call
 * without a wait costs one activity.
 */
export async function callWorkflow(input: CallInput): Promise<CallResult> {
  const { runSegment } = proxyActivities<SegmentActivities>({ ...segmentOptions, taskQueue: segmentTaskQueue(input.switchNode) })
  let cancelled = false
  setHandler(defineSignal(callSignals.cancel), () => {
    cancelled = true
  })
  for (;;) {
    const result = await runSegment({ ...input, cutWait: cancelled })
    if (result.is !== 'wait') return result
    // A cancelled wait is cut short; the segment then asks the campaign, which no longer runs.
    await condition(() => cancelled, result.ms)
  }
}
