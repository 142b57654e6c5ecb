import { procedure } from '../trpc'
import { changeScenarios } from './change-scenarios'
import { removeInput } from './remove.schema'

/** Removing what is gone already changes nothing. */
export const remove = procedure
  .input(removeInput)
  .mutation(({ ctx, input: { flowId, name } }) =>
    changeScenarios(ctx, { workspaceId: ctx.workspaceId, flowId }, (scenarios) => scenarios.filter((one) => one.name !== name)),
  )
