import { callWhere } from '../call/call-where'
import { procedure } from '../trpc'
import { flowFiguresInput } from './flow-figures.schema'
import { readFlowFigures } from './read-flow-figures'

/** Where the calls of a flow went: the numbers under its heat map and its funnel. */
export const flowFigures = procedure.input(flowFiguresInput).query(({ ctx, input }) => readFlowFigures(ctx.sql, callWhere(ctx.workspaceId, input)))
