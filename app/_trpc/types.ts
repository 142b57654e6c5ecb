import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { Root } from '../../server/root'

/** What procedures take and give, by router and name: `Outputs['campaign']['list']`. */
export type Inputs = inferRouterInputs<Root>
export type Outputs = inferRouterOutputs<Root>
