'use client'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { apiClient } from './api-client'
import { TRPCProvider } from './client'
import { createQueryClient } from './query-client'

/** Beyond the pages, which come and go: what was read is still there for the next page that asks. */
let kept: ReturnType<typeof createQueryClient> | undefined

function pageQueryClient() {
  if (typeof window === 'undefined') return createQueryClient()
  kept ??= createQueryClient()
  return kept
}

export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(pageQueryClient)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={apiClient()} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
