'use client'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { useTRPCClient } from '../_trpc/client'
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
  const client = useTRPCClient()
  const topics = useSyncExternalStore(store.subscribe, store.topics, () => noTopics)
  const isVisible = useIsVisible()
  useEffect(() => {
    // A browser opens few connections to one address: tabs in the background give theirs back.
    if (topics.length === 0 || !isVisible) return
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
    return () => subscription.unsubscribe()
  }, [client, store, topics, isVisible])
  return <LiveContext.Provider value={store}>{children}</LiveContext.Provider>
}
