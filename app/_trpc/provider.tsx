'use client'
import { QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, loggerLink, splitLink } from '@trpc/client'
import { type ReactNode, useState } from 'react'
import superjson from 'superjson'
import type { Root } from '../../server/root'
import { TRPCProvider } from './client'
import { fetchOurs } from './foreign-answer'
import { createQueryClient } from './query-client'

const url = '/api/trpc'

function createClient() {
  return createTRPCClient<Root>({
    links: [
      loggerLink({ enabled: (event) => process.env.NODE_ENV === 'development' && event.direction === 'down' && event.result instanceof Error }),
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url, transformer: superjson }),
        false: httpBatchLink({ url, transformer: superjson, maxURLLength: 4_000, fetch: (input, init) => fetchOurs(input, init as RequestInit) }),
      }),
    ],
  })
}

export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  const [trpcClient] = useState(createClient)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
