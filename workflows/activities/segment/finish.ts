import type { Finished } from '../../../flows/model/run'
import type { SegmentResult } from '../../messages'
import type { SegmentDeps } from './deps'
import type { Run } from '../../../server/attempt/run'

/** Writes the attempt's and the contact's final state, once: the row only changes while it is this owner's and not ended. */
export async function finish(deps: SegmentDeps, run: Run, finished: Finished): Promise<SegmentResult> {
  deps.writer.finish(run, finished)
  await deps.writer.settle()
  deps.metrics.ended(finished.disposition)
  return { is: 'ended', disposition: finished.disposition }
}
