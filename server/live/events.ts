import { tracked } from '@trpc/server'
import { procedure } from '../trpc'
import { eventsInput } from './events.schema'
import { hub } from './hub'
import type { TopicData } from './read-topic'
import type { Snapshot } from './shared-topic'
import { type Topic, topicKey, type TopicKind } from './topic'

/** One update of one topic: always its whole present state, so a missed one is no loss. */
export type LiveUpdate = { readonly [Kind in TopicKind]: { readonly kind: Kind; readonly key: string; readonly data: TopicData[Kind] } }[TopicKind]

/** Everything a page wants to hear, on one stream. */
export const events = procedure.input(eventsInput).subscription(async function* ({ ctx, input, signal }) {
  const { epoch, topic: shared } = hub()
  const seen = seenVersion(input.lastEventId, epoch)
  const waiting = new Map<string, { readonly topic: Topic; readonly snapshot: Snapshot }>()
  let wake: () => void = () => undefined
  const stops = input.topics.map((topic) =>
    shared(ctx.workspaceId, topic).watch((snapshot) => {
      if (snapshot.version <= seen) return
      // Only the latest of each topic waits: a slow reader skips, it does not queue. Versions leave in rising
      // order, or a page that resumes between two would miss the lower one.
      waiting.delete(topicKey(topic))
      waiting.set(topicKey(topic), { topic, snapshot })
      wake()
    }),
  )
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    while (!signal?.aborted) {
      for (const [key, { topic, snapshot }] of waiting) {
        waiting.delete(key)
        yield tracked(`${epoch}:${snapshot.version}`, { kind: topic.kind, key, data: snapshot.data } as LiveUpdate)
      }
      if (waiting.size === 0 && !signal?.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    for (const stop of stops) stop()
  }
})

function seenVersion(lastEventId: string | null | undefined, epoch: string): number {
  const [run, version] = (lastEventId ?? '').split(':')
  return run === epoch ? Number(version) || 0 : 0
}
