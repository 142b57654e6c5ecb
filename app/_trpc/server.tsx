import type { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { createContext, type SignedIn } from '../../server/context'
import { root } from '../../server/root'
import { createQueryClient } from './query-client'

/** The request's own. */
export const queryClient = cache(createQueryClient)
const context = cache(async () => createContext(await headers()))

/** Query options for prefetching on the server; the same keys as `useTRPC()` in the browser. */
export const trpc = createTRPCOptionsProxy({ ctx: context, router: root, queryClient })

/** Calls procedures straight, for pages that decide something before they render. */
export async function caller() {
  return root.createCaller(await context())
}

/** Who is signed in, or null. */
export async function currentUser() {
  return (await context()).user
}

/** Reads now, so that the first paint has data; a failure is left to the browser, which shows it in place. */
export async function prefetch(...reads: readonly ((client: QueryClient) => Promise<unknown>)[]): Promise<void> {
  await Promise.all(reads.map((read) => read(queryClient())))
}

/** For the first line of every page: whoever is not signed in is sent to do so. */
export async function requireUser(): Promise<SignedIn> {
  const user = await currentUser()
  if (!user) redirect('/sign-in')
  return user
}
