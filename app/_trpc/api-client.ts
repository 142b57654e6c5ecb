'use client'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, loggerLink, splitLink, type TRPCClient } from '@trpc/client'
import superjson from 'superjson'
import type { Root } from '../../server/root'
import { fetchOurs } from './foreign-answer'

export type ApiClient = TRPCClient<Root>

const url = '/api/trpc'

function createClient(): ApiClient {
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

let client: ApiClient | undefined

/** The page's one connection to the procedures. It holds nothing of who asks, so the server may share it, too. */
export function apiClient(): ApiClient {
  client ??= createClient()
  return client
}
