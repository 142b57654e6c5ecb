'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useLiveStore } from './live-provider'
import { liveKey } from './live-store'
import type { LiveData, LiveTopic } from './live-types'

/** The present state of a topic, undefined until the first word arrives. Null watches nothing. */
export function useLive<Topic extends LiveTopic>(topic: Topic | null): LiveData<Topic['kind']> | undefined {
  const store = useLiveStore()
  const key = topic ? liveKey(topic) : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the topic; an equal topic in a new object must not reconnect
  useEffect(() => {
    if (topic) return store.want(topic)
  }, [store, key])
  const update = useSyncExternalStore(
    store.subscribe,
    () => (key ? store.update(key) : undefined),
    () => undefined,
  )
  // The key begins with the kind, so the update under it is of the topic's kind.
  return update?.data as LiveData<Topic['kind']> | undefined
}

/** False while the stream is being taken up again. */
export function useIsLive(): boolean {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.isConnected, () => true)
}
