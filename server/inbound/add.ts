import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { addNumber } from './add-number'
import { addInput } from './add.schema'

export const add = procedure.input(addInput).mutation(async ({ ctx, input }) => {
  const added = await addNumber(ctx, { ...input, workspaceId: ctx.workspaceId })
  await audit(ctx, 'inbound.add', added.id, { number: added.number })
  return added
})
