'use client'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { lateClient } from '../_trpc/late-client'
import { LiveStore } from './live-store'
import type { LiveTopic } from './live-types'
import { useIsVisible } from './use-is-visible'

const LiveContext = createContext<LiveStore | null>(null)

export function useLiveStore(): LiveStore {
  const store = useContext(LiveContext)
  if (!store) throw new Error('useLive needs <LiveProvider> above it')
  return store
}

const noTopics: readonly LiveTopic[] = []

/** Holds the one stream of the page: every component says what it wants to hear, all of it comes this way. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => new LiveStore())
  const topics = useSyncExternalStore(store.subscribe, store.topics, () => noTopics)
  const isVisible = useIsVisible()
  useEffect(() => {
    // A browser opens few connections to one address: tabs in the background give theirs back.
    if (topics.length === 0 || !isVisible) return
    let isGone = false
    let stop = () => {
      isGone = true
    }
    lateClient().then(
      (client) => {
        if (isGone) return
        const subscription = client.live.events.subscribe(
          { topics: [...topics] },
          {
            onData: ({ data }) => {
              store.setConnected(true)
              store.receive(data)
            },
            onConnectionStateChange: ({ state, error }) => store.setConnected(state !== 'connecting' || !error),
          },
        )
        stop = () => subscription.unsubscribe()
      },
      () => store.setConnected(false),
    )
    return () => stop()
  }, [store, topics, isVisible])
  return <LiveContext.Provider value={store}>{children}</LiveContext.Provider>
}
