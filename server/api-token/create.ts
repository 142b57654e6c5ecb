import { procedure } from '../trpc'
import { createTokenInput } from './create.schema'
import { createApiToken } from './create-api-token'

/** The only answer that ever carries the token itself. */
export const create = procedure
  .input(createTokenInput)
  .mutation(({ ctx, input }) => createApiToken(ctx, { workspaceId: ctx.workspaceId, userId: ctx.user.id, name: input.name }))
