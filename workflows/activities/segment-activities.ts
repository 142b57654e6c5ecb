import type { SegmentInput, SegmentResult } from '../messages'

/** Activities of a call worker, on the queue of its switch node. */
export interface SegmentActivities {
  /** Runs the call until it ends, is parked or must wait. Safe to retry at any point: it attaches, it never dials twice. */
  runSegment(input: SegmentInput): Promise<SegmentResult>
}
