import { randomUUID } from 'node:crypto'
import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity'
import type { SegmentResult } from '../../messages'
import type { SegmentActivities } from '../segment-activities'
import type { SegmentDeps } from './deps'
import { runSegment } from './run-segment'

/** Most calls end before the first one: each costs the Temporal server a write. Well before the timeout all the same. */
const firstBeatMs = 4_000
const beatEveryMs = 2_000

/** Thrown at a retry's behest: somebody else goes on with the call, so nothing is hung up here. */
export class Detached extends Error {
  override readonly name = 'Detached'
}

/**
 * A segment lives as long as its process, whatever becomes of the activity that began it: a retry in the same process
 * joins it, one in another process fences it.
 */
export function createSegmentActivities(deps: SegmentDeps, processName: string): SegmentActivities & { readonly segments: number } {
  const running = new Map<string, Promise<SegmentResult>>()
  return {
    get segments() {
      return running.size
    },
    runSegment: async (input) => {
      const { runId } = input
      let segment = running.get(runId)
      if (segment) deps.log.info({ runId, attempt: activityInfo().attempt }, 'joining a segment of this process')
      else {
        segment = runSegment(deps, input, `${processName}:${randomUUID()}`).finally(() => running.delete(runId))
        running.set(runId, segment)
      }
      let beat = setTimeout(() => {
        heartbeat()
        beat = setInterval(() => heartbeat(), beatEveryMs)
      }, firstBeatMs)
      const signal = cancellationSignal()
      let leave: (() => void) | undefined
      const left = new Promise<never>((_, reject) => {
        leave = () => reject(new Detached('this worker lets the call go, another one goes on with it'))
        signal.addEventListener('abort', leave, { once: true })
      })
      try {
        return await Promise.race([segment, left])
      } finally {
        clearTimeout(beat)
        if (leave) signal.removeEventListener('abort', leave)
        // The loser of the race must not become an unhandled rejection.
        segment.catch(() => undefined)
      }
    },
  }
}
