import { audit } from '../page/audit'
import { setDraining } from '../switch-node/set-draining'
import { procedure } from '../trpc'
import { drainNodeInput } from './drain-node.schema'

/** Takes a switch out of service, or back into it. */
export const drainNode = procedure.input(drainNodeInput).mutation(async ({ ctx, input: { name, isDraining } }) => {
  await setDraining(ctx.sql, name, isDraining)
  await audit(ctx, 'switch.drain', name, { isDraining })
})
