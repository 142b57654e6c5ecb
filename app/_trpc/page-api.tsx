import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProvider } from './provider'
import { queryClient } from './server'

/**
 * Queries and mutations for the page inside, by `useTRPC()`, with what was prefetched for it. Every page that asks puts
 * it around itself, so that its code comes with the page and what is typed at once is heard; around all pages it would
 * come before the flow editor's cards, which ask later (`lateClient`).
 */
export function PageApi({ children }: { readonly children: ReactNode }) {
  return (
    <ApiProvider>
      <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>
    </ApiProvider>
  )
}
