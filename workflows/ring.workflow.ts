import { proxyActivities } from '@temporalio/workflow'
import type { RingActivities } from './activities/ring-activities'
import type { RingInput, RingResult } from './messages'
import { segmentTaskQueue } from './options'

/** A page cannot talk to the switch; a call worker can. Only for the simulator, whose calls somebody has to begin. */
export async function ringWorkflow(input: RingInput): Promise<RingResult> {
  const { ringIn } = proxyActivities<RingActivities>({
    taskQueue: segmentTaskQueue(input.switchNode),
    scheduleToCloseTimeout: '10s',
    // A second try would be a second call.
    retry: { maximumAttempts: 1 },
  })
  const call = await ringIn(input)
  return call === undefined ? {} : { call }
}
