'use client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { Root } from '../../server/root'

/** `useTRPC()` gives query and mutation options for TanStack Query, typed by the root router. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<Root>()
